// @ts-check
/** A field for each variable: the only place where a number of a graph is changed, and only by hand. */

import { element, watch } from '../../shared/dom.js';
import { createNumberField } from '../../shared/views/number_field.js';

/** @typedef {import('../types.js').State} State */

/** @param {import('../types.js').Context} context @returns {import('../types.js').View} */
export function valuesView({ part, store, id }) {
  const container = /** @type {HTMLElement} */ (part('variables'));
  /** @type {Map<string, import('../../shared/views/number_field.js').NumberField>} */
  let fields = new Map();
  /** @type {string|null} */
  let shown = null;

  const field = (/** @type {string} */ name) =>
    createNumberField({ id: id(`value-of-${name}`), 'data-variable': name }, undefined, {
      take: (value) => store.dispatch({ type: 'valueSet', name, value }),
    });

  function write(/** @type {State} */ { text, start }) {
    if (text === null) return;
    const names = Object.keys(start);
    if (names.join() !== [...fields.keys()].join()) {
      fields = new Map(names.map((name) => [name, field(name)]));
      const labels = [...fields].map(([name, { input }]) => element('label', {}, `${name} `, input));
      container.replaceChildren(...labels);
    }
    // What was typed for another formula, and what was wrong with it, went with that formula.
    if (text !== shown) { for (const one of fields.values()) one.forget(); }
    shown = text;
    for (const [name, one] of fields) one.show(start[name]);
  }

  return { update: watch(({ text, start }) => [text, start], write) };
}
