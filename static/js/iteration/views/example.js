// @ts-check
/** Whose numbers the nodes show: the mean of all rows, or one row. */

import { fillList, watch } from '../../shared/dom.js';

/**
 * @param {HTMLSelectElement} list
 * @param {{store: ReturnType<import('../state/store.js').createStore>}} options
 */
export function exampleView(list, { store }) {
  list.addEventListener('change', () =>
    store.dispatch({ type: 'exampleChosen', example: list.value === '' ? null : Number(list.value) }));
  const depends = ({ preset, choices, example }) => [preset, choices?.batch_size, example];
  return { update: watch(depends, (state) => state.preset && write(list, state)) };
}

function write(list, state) {
  const { example } = state;
  const count = rowsInBatch(state);
  const rows = Array.from({ length: count }, (_, k) => ({ name: k, title: `row ${k + 1}` }));
  const mean = { name: '', title: `the mean of ${count} rows` };
  fillList(list, count > 1 ? [mean, ...rows] : [{ name: 0, title: 'the only row' }], example ?? '');
}

/** How many rows every batch has at least: the last one of an epoch may be smaller. */
function rowsInBatch({ preset: { rows }, choices: { batch_size: size } }) {
  return size == null || size >= rows ? rows : rows % size || size;
}
