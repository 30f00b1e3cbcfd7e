// @ts-check
/** A field for each variable: the only place where a number of a graph is changed, and only by hand. */

import { element, watch } from '../../shared/dom.js';

/** @typedef {import('../types.js').State} State */

/** @param {import('../types.js').Context} context @returns {import('../types.js').View} */
export function valuesView({ part, store }) {
  const container = /** @type {HTMLElement} */ (part('variables'));
  const fields = () => /** @type {HTMLInputElement[]} */ ([...container.querySelectorAll('input')]);

  container.addEventListener('change', ({ target }) => {
    const input = /** @type {HTMLInputElement} */ (target);
    const name = nameOf(input);
    const value = input.valueAsNumber;
    if (Number.isFinite(value)) store.dispatch({ type: 'valueSet', name, value });
    else input.value = String(store.state.start[name]);
  });

  function write(/** @type {State} */ { text, start }) {
    if (text === null) return;
    const names = Object.keys(start);
    const isSame = names.length === fields().length && fields().every((one, i) => nameOf(one) === names[i]);
    if (!isSame) container.replaceChildren(...names.map(field));
    for (const one of fields()) {
      const value = start[nameOf(one)];
      one.disabled = false;
      if (one.valueAsNumber !== value) one.value = String(value);
    }
  }

  return { update: watch(({ text, start }) => [text, start], write) };
}

/** @param {HTMLInputElement} input */
const nameOf = (input) => input.dataset.variable ?? '';

/** @param {string} name */
const field = (name) =>
  element('label', {}, `${name} `, element('input', { type: 'number', step: 'any', 'data-variable': name }));
