// @ts-check
/** Whose numbers the nodes show: the mean of all rows, or one row. */

import { fillList, watch } from '../dom.js';

/**
 * @param {HTMLSelectElement} list
 * @param {{store: ReturnType<import('../store.js').createStore>}} options
 */
export function exampleView(list, { store }) {
  list.addEventListener('change', () =>
    store.dispatch({ type: 'exampleChosen', example: list.value === '' ? null : Number(list.value) }));
  const depends = ({ preset, example }) => [preset, example];
  return { update: watch(depends, (state) => state.preset && write(list, state)) };
}

function write(list, { preset, example }) {
  const rows = Array.from({ length: preset.rows }, (_, k) => ({ name: k, title: `row ${k + 1}` }));
  const mean = { name: '', title: `the mean of ${preset.rows} rows` };
  fillList(list, preset.rows > 1 ? [mean, ...rows] : [{ name: 0, title: 'the only row' }], example ?? '');
}
