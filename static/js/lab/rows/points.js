// @ts-check
/** Rows that are drawn: how a choice of data changes when a row is added or taken away. */

import { dataNow } from '../pictures/state.js';
import { windowOf } from '../pictures/input_ranges.js';

/** @typedef {import('../types.js').State} State */
/** @typedef {import('../types.js').Opened} Opened */
/** @typedef {import('../types.js').DataRows} DataRows */
/** @typedef {{x: number[][], y: number[][], input_names?: string[], output_names?: string[]}} NamedRows */

/**
 * How rows are drawn at present.
 * @typedef {object} Drawing
 * @property {'add'|'remove'} tool
 * @property {number[]} target of the next row
 * @property {boolean} afresh whether the next row takes the place of all others
 * @property {import('../pictures/input_ranges.js').Window|null} window the part of the plane that stays in sight; null is all of it
 */

/**
 * All rows that are there, with the names of their columns; null while they are not known.
 * @param {Pick<State, 'data'|'choices'>} state
 * @returns {NamedRows|null}
 */
export function rowsNow(state) {
  const data = state.choices?.problem.data;
  // Rows that the choice itself holds need not be waited for; scaled ones are drawn as the server scales them.
  const areScaled = data?.standardise || data?.standardise_targets;
  if (data?.name === 'rows' && !areScaled && data.input_names) return /** @type {NamedRows} */ (data);
  const known = dataNow(state);
  if (!known) return null;
  const { train, test, input_names, output_names } = known;
  return { x: [...train.x, ...test.x], y: [...train.y, ...test.y], input_names, output_names };
}

/** The next row's target until somebody chooses another one. @param {DataRows} data */
export function usualTarget({ task, train }) {
  if (task === 'classes') return train.y[0].map((_, k, all) => (k === all.length - 1 ? 1 : 0));
  return train.y[0].map(() => 1);
}

/** @param {State} state @returns {Drawing|null} null where the data do not have two inputs */
export function begunDrawing(state) {
  const data = dataNow(state);
  const window = data && windowOf(data);
  return data && window ? { tool: 'add', target: usualTarget(data), afresh: false, window } : null;
}

/**
 * Data with one row more; null while the others are not known.
 * @param {Opened} state
 * @param {number[]} inputs
 */
export function withRow(state, inputs) {
  const rows = rowsNow(state);
  if (!rows || !state.drawing) return null;
  const { afresh, target } = state.drawing;
  const [x, y] = afresh ? [[], []] : [rows.x, rows.y];
  return ownRows(rows, state.choices, [...x, inputs.map(rounded)], [...y, target]);
}

/**
 * Data with one row less; null while the rows are not known, and when none would be left.
 * @param {Opened} state
 * @param {number} row from 0
 */
export function withoutRow(state, row) {
  const rows = rowsNow(state);
  if (!rows || rows.x.length < 2) return null;
  return ownRows(rows, state.choices, rows.x.toSpliced(row, 1), rows.y.toSpliced(row, 1));
}

/**
 * Rows come scaled, if they are scaled at all: so they are written down, and scaled no more.
 * @param {NamedRows} names
 * @param {import('../types.js').Choices} choices
 * @param {number[][]} x
 * @param {number[][]} y
 * @returns {import('../types.js').Data & {x: number[][]}}
 */
function ownRows({ input_names, output_names }, { problem: { data } }, x, y) {
  const { seed, test_fraction } = data;
  const split = test_fraction ? { seed, test_fraction } : {};
  return { name: 'rows', x, y, ...split, standardise: 0, input_names, output_names };
}

/** A drawn place is no more exact than a hand. */
const rounded = (/** @type {number} */ number) => Number(number.toPrecision(4));
