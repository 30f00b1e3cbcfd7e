// @ts-check
/** A field for each variable: the only place where a number of this page is changed, and only by hand. */

import { byId, element, watch } from '../shared/dom.js';

/** @param {any} store */
export function valuesView(store) {
  const place = byId('variables');
  place.addEventListener('change', ({ target }) => {
    const { dataset, valueAsNumber } = target;
    if (Number.isFinite(valueAsNumber)) store.dispatch({ type: 'valueSet', name: dataset.variable, value: valueAsNumber });
    else target.value = String(store.state.start[dataset.variable]);
  });

  function write({ text, start }) {
    if (text === null) return;
    const names = Object.keys(start);
    const fields = [...place.querySelectorAll('input')];
    const same = names.length === fields.length && fields.every((field, i) => field.dataset.variable === names[i]);
    if (!same) place.replaceChildren(...names.map(field));
    for (const one of place.querySelectorAll('input')) {
      one.disabled = false;
      if (one.valueAsNumber !== start[one.dataset.variable]) one.value = String(start[one.dataset.variable]);
    }
  }

  return { update: watch(({ text, start }) => [text, start], write) };
}

const field = (/** @type {string} */ name) =>
  element('label', {}, `${name} `, element('input', { type: 'number', step: 'any', 'data-variable': name }));
