// @ts-check
/** What the outputs of a network say: how likely a class is, for which class it decides, or which number. */

import { rangeOf } from './input_ranges.js';

/**
 * @typedef {import('../types.js').Task} Task
 * @typedef {import('../types.js').DataRows} Data
 * @typedef {import('../types.js').Numbers[]} Rows
 * @typedef {Pick<import('../types.js').Grid, 'outputs'|'probabilities'>} Grid
 */

/**
 * How the colours of one output are meant.
 * @typedef {object} Meaning
 * @property {number} low the number that has the first colour
 * @property {number} high and the last
 */

/** @param {Data} data @param {number} output @returns {Meaning} */
export function meaningOf({ task, train, test }, output) {
  if (task !== 'regression') return { low: 0, high: 1 };
  const [low, high] = rangeOf([...train.y, ...test.y].map((row) => row[output]));
  return { low, high };
}

/** A number as a share of its scale, −1 at the low end and 1 at the high one. @param {Meaning} meaning */
export const shareOf = ({ low, high }) => (/** @type {number} */ value) => {
  // Half of each, where the difference of two numbers would be none any more.
  const half = Number.isFinite(2 * (high - low)) ? 1 : 0.25;
  return (2 * (value * half - low * half)) / (high * half - low * half) - 1;
};

/** The numbers that are coloured. @param {Grid} grid @param {number} output @returns {Rows} */
export const shownIn = ({ outputs, probabilities }, output) => (probabilities ?? outputs)[output];

/**
 * Numbers above 0 where the network decides for this class; null where nothing is decided.
 * @param {Grid} grid
 * @param {Data} data
 * @param {number} output
 * @returns {Rows|null}
 */
export function marginOf({ outputs, probabilities }, { task }, output) {
  if (task === 'regression') return null;
  const half = (/** @type {number|null} */ value) => value == null ? null : value - 0.5;
  if (task === 'binary') return (probabilities ?? outputs)[output].map((row) => row.map(half));
  return outputs[output].map((row, y) => row.map((value, x) => ahead(value, x, y, outputs, output)));
}

/**
 * How far one output is above the largest of the others.
 * @param {number|null} value
 * @param {number} x
 * @param {number} y
 * @param {Rows[]} outputs
 * @param {number} output
 */
function ahead(value, x, y, outputs, output) {
  const others = outputs.filter((_, k) => k !== output).map((rows) => rows[y][x]);
  const known = others.filter((one) => one != null);
  return value == null || known.length < others.length ? null : value - Math.max(...known);
}

/** Which class a row belongs to. @param {Task} task @param {number[]} target @param {number} output */
export function classOf(task, target, output) {
  return task === 'classes' ? target.indexOf(Math.max(...target)) : target[output];
}

/**
 * All that the network says at a place of the grid.
 * @param {Grid} grid
 * @param {Data} data
 * @param {{column: number, row: number}} place
 * @returns {import('../words/said.js').Said}
 */
export function saidAt({ outputs, probabilities }, { task }, { column, row }) {
  const here = (/** @type {Rows[]} */ maps) => maps.map((map) => map[row][column]);
  const [said, likely] = [here(outputs), probabilities && here(probabilities)];
  return { outputs: said, probabilities: likely, decision: decided(task, said, likely ?? said) };
}

/**
 * As app/training/predictions.py decides: of several classes the largest output, else yes above one half.
 * @param {Task} task
 * @param {import('../types.js').Numbers} outputs
 * @param {import('../types.js').Numbers} shares what is compared with one half
 */
function decided(task, outputs, shares) {
  if (task === 'regression' || outputs.some((value) => value == null)) return null;
  const numbers = /** @type {number[]} */ (outputs);
  if (task === 'classes') return numbers.indexOf(Math.max(...numbers));
  return shares.map((share) => Number((share ?? 0) > 0.5));
}
