// @ts-check
/** What an address says of a sweep: the experiment, both axes, the steps, the range test and the chosen cell. */

import { readAddress } from '../../shared/address/reader.js';
import { writeAddress } from '../../shared/address/writer.js';
import { numberIn } from '../../shared/typed_number.js';
import { USUAL_VALUE } from '../../shared/words.js';
import { axisWords } from './words.js';

/** @typedef {import('./types.js').Axis} Axis */
/** @typedef {import('./types.js').Setup} Setup */

export const MOST_STEPS = 1000;
export const MOST_ON_AN_AXIS = 48;

/** @type {Axis} */
const RATES = { from: 0.01, to: 100, count: 16, scale: 'log' };
/** @type {Axis} */
const RANGE = { from: 0.001, to: 100, count: 100, scale: 'log' };

/** @param {string} address such as "?preset=xor#e=..." @param {{name: string}[]} presets @param {string} first */
export function setupIn(address, presets, first) {
  const [search, hash = ''] = address.split('#');
  const reader = readAddress(search);
  const e = reader.says('e') ?? new URLSearchParams(hash).get('e');
  if (e != null) reader.overruled('e', 'preset');
  const steps = { minimum: 1, maximum: MOST_STEPS, integer: true };
  /** @type {Setup} */
  const setup = {
    preset: e == null ? reader.name('preset', presets, first) : null,
    e,
    number: reader.says('number'),
    rates: axisIn(reader, 'rates', RATES),
    values: reader.says('values') == null ? null : axisIn(reader, 'values', null),
    steps: reader.says('steps') == null ? null : reader.number('steps', 100, steps),
    range: axisIn(reader, 'range', RANGE),
    cell: reader.says('cell') == null ? null : reader.part('cell', cellIn, null),
  };
  return { setup, notes: reader.notes };
}

/**
 * "0.001,10,16,log". What is not said in full is completed, and a note says how.
 * @template {Axis|null} Usual
 * @param {ReturnType<typeof readAddress>} reader @param {string} key @param {Usual} usual
 * @returns {Axis|Usual}
 */
function axisIn(reader, key, usual) {
  const text = reader.says(key);
  if (text == null) return usual;
  const found = axisOf(text);
  const used = found ?? usual;
  if (used && !(found && isWhole(text))) reader.replaced(key, text, axisWords(used));
  else if (!used) reader.replaced(key, text, USUAL_VALUE);
  return /** @type {Axis|Usual} */ (used);
}

/** @param {string} text @returns {Axis|null} */
function axisOf(text) {
  const [from, to, count, scale = 'log', ...more] = text.split(',');
  const [low, high, many] = [from, to, count ?? '16'].map((one) => numberIn(one ?? ''));
  if ([low, high, many].some(Number.isNaN) || (scale !== 'log' && scale !== 'linear') || more.length) return null;
  return { from: low, to: high, count: Math.round(many), scale };
}

/** Whether all four parts of an axis are said, and a whole number of numbers. @param {string} text */
function isWhole(text) {
  const parts = text.split(',');
  return parts.length === 4 && Number.isInteger(numberIn(parts[2]));
}

/** "3,5": row and column, from 1. @param {string} text */
function cellIn(text) {
  const [row, column] = text.split(',').map((one) => numberIn(one));
  return Number.isInteger(row) && Number.isInteger(column) && row > 0 && column > 0
    ? { row: row - 1, column: column - 1 }
    : null;
}

/** @param {import('./types.js').Place} cell */
export const cellText = ({ row, column }) => `${row + 1},${column + 1}`;

const axisText = (/** @type {Axis} */ { from, to, count, scale }) => [from, to, count, scale].join(',');

/** Longer addresses are refused by some servers: what follows a `#` never goes to one. */
const LONGEST_QUERY = 6000;

/** @param {Setup} setup @param {string} present of which the theme is kept */
export function addressOf({ preset, e, number, rates, values, steps, range, cell }, present) {
  const isShort = e != null && e.length <= LONGEST_QUERY;
  const said = {
    ...(preset != null && { preset }),
    ...(isShort && { e }),
    ...(number != null && { number }),
    rates: axisText(rates),
    ...(values && { values: axisText(values) }),
    ...(steps != null && { steps }),
    range: axisText(range),
    ...(cell && { cell: cellText(cell) }),
  };
  return `${writeAddress(/** @type {any} */ (said), present)}${e != null && !isShort ? `#e=${e}` : ''}`;
}
