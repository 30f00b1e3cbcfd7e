// @ts-check
/** What the cells of a sweep say together: which is the lowest, how many diverged, and the scale of the colours. */

import { scaleOf } from './colour_scale.js';

/** @typedef {import('./types.js').Sweep} Sweep */
/** @typedef {import('./types.js').Place} Place */

/** @param {Sweep} sweep */
export function readingOf({ cells, done, rates, values }) {
  /** @type {Place|null} */
  let best = null;
  let diverged = 0;
  /** @type {number[]} */
  const losses = [];
  cells.forEach((row, r) =>
    row.forEach((cell, c) => {
      if (cell?.diverged != null) diverged++;
      if (cell?.loss == null) return;
      losses.push(cell.loss);
      if (!best || cell.loss < Number(cells[best.row][best.column]?.loss)) best = { row: r, column: c };
    })
  );
  return {
    best: /** @type {Place|null} */ (best),
    diverged,
    done,
    all: rates.length * values.length,
    scale: scaleOf(losses),
  };
}

/** Where a rate lies among the columns; a cell's middle is its own rate. @param {number[]} rates @param {number|null} rate */
export function placeAmong(rates, rate) {
  if (rate == null) return null;
  const isLog = rates[0] > 0 && rates.length > 2 &&
    Math.abs(rates[1] / rates[0] - rates[2] / rates[1]) < 1e-6 * (rates[1] / rates[0]);
  const of = isLog ? Math.log : (/** @type {number} */ value) => value;
  const step = of(rates[1]) - of(rates[0]);
  return (of(rate) - of(rates[0])) / step + 0.5;
}
