// @ts-check
/** Whose numbers the nodes show: the mean of all rows, or one row. */

import { fillList, watch } from '../../shared/dom.js';
import { rowTitles } from '../words/numbers.js';

/** @typedef {import('../state/types.js').State} State */

/** @param {import('../state/types.js').Context} context */
export function exampleView({ part, store }) {
  const list = part('example');
  list.addEventListener(
    'change',
    () => store.dispatch({ type: 'exampleChosen', example: list.value === '' ? null : Number(list.value) }),
  );
  return {
    update: watch(
      (/** @type {State} */ { preset, choices, example }) => [preset, choices?.batch_size, example],
      ({ preset, choices, example }) => {
        if (preset) fillList(list, titles(rowsInBatch(preset.rows, choices?.batch_size)), example ?? '');
      },
    ),
  };
}

/** @param {number} count @returns {{name: string|number, title: string}[]} */
function titles(count) {
  if (count <= 1) return [{ name: 0, title: rowTitles.only }];
  const rows = Array.from({ length: count }, (_, k) => ({ name: k, title: rowTitles.row(k) }));
  return [{ name: '', title: rowTitles.mean(count) }, ...rows];
}

/**
 * How many rows every batch has at least: the last one of an epoch may be smaller.
 * @param {number} rows @param {number|null} [size]
 */
function rowsInBatch(rows, size) {
  return size == null || size >= rows ? rows : rows % size || size;
}
