// @ts-check
/** Own rows written as the table they can be read from: what came by an address can be looked at and changed. */

import { className, columnName, TARGET_NAMES } from '../words/own_table.js';

/**
 * @param {import('./types.js').Rows} rows
 * @returns {string|null} comma-separated values; null when they have several targets, which no table here has
 */
export function textOfRows({ x, y, input_names: inputs, output_names: outputs }) {
  const target = targetColumn(y, outputs);
  if (!target) return null;
  const names = inputs ?? x[0].map((_, place) => columnName(place));
  const lines = x.map((row, place) => [...row, target.cells[place]]);
  return [[...names, target.name], ...lines].map((cells) => `${cells.map(cellOf).join(',')}\n`).join('');
}

/**
 * One number a row as it is; of one output for each class, the name of the one that is 1.
 * @param {number[][]} y
 * @param {string[]} [names]
 * @returns {{name: string, cells: (number|string)[]}|null}
 */
function targetColumn(y, names) {
  if (y[0].length === 1) return { name: names?.[0] ?? TARGET_NAMES.number, cells: y.map(([number]) => number) };
  if (!y.every(isClass)) return null;
  return { name: TARGET_NAMES.class, cells: y.map((row) => names?.[row.indexOf(1)] ?? className(row.indexOf(1))) };
}

const isClass = (/** @type {number[]} */ row) =>
  row.every((one) => one === 0 || one === 1) && row.indexOf(1) === row.lastIndexOf(1) &&
  row.includes(1);

/** In quotation marks where it must be (RFC 4180). */
function cellOf(/** @type {number|string} */ cell) {
  const text = String(cell);
  return /[",\n\r]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
