// @ts-check
/** What drawing rows does to the state: every row that is set or taken away is a choice, and can be undone. */

import { changed } from '../state/history.js';
import { LAST_ROW_STAYS, noMoreRows, rowDrawn, rowTakenAway } from '../words/rows.js';
import { begunDrawing, rowsNow, withoutRow, withRow } from './points.js';

/** @typedef {import('../types.js').State} State */
/** @typedef {import('../types.js').Opened} Opened */
/** @typedef {import('../state/actions.js').Handlers} Handlers */

/** @satisfies {Partial<Handlers>} */
export const drawing = {
  drawingBegun: (state) => ({ ...state, drawing: begunDrawing(state) }),
  drawingEnded: (state) => ({ ...state, drawing: null }),
  drawingSet: (state, { changes }) => (state.drawing ? { ...state, drawing: { ...state.drawing, ...changes } } : state),
  rowDrawn: (state, { inputs }) => drawn(state, inputs),
  rowErased: (state, { row }) => erased(state, row),
};

/** @param {Opened} state @param {number[]} inputs @returns {State} */
function drawn(state, inputs) {
  const data = withRow(state, inputs);
  if (!data || !state.drawing) return state;
  const [count, most] = [data.x.length, state.catalog.limits.rows];
  if (count > most) return noted(state, noMoreRows(most));
  const next = chosen(state, data, rowDrawn(count));
  return { ...next, drawing: { ...state.drawing, afresh: false } };
}

/** @param {Opened} state @param {number} row @returns {State} */
function erased(state, row) {
  const data = withoutRow(state, row);
  if (!data && rowsNow(state)) return noted(state, LAST_ROW_STAYS);
  if (!data) return state;
  const next = chosen(state, data, rowTakenAway(row + 1, data.x.length));
  return { ...next, drawing: state.drawing };
}

/**
 * The shape of the network stays: the rows are still of the same kind.
 * @param {Opened} state
 * @param {import('../types.js').Data} data
 * @param {string} says
 */
function chosen(state, data, says) {
  const { choices } = state;
  const to = { ...choices, problem: { ...choices.problem, data }, theta: null, edits: [] };
  return changed(state, to, 'problem', says);
}

/** @param {State} state @param {string} note @returns {State} */
const noted = (state, note) => ({ ...state, notes: [note] });
