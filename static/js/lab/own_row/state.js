// @ts-check
/** A row of one's own that the network is asked about: what was typed, and the answer. */

import { dataNow } from '../pictures/state.js';

/** @typedef {import('../types.js').State} State */
/** @typedef {import('../state/actions.js').Handlers} Handlers */

/**
 * @typedef {object} OwnRow
 * @property {number[]|null} inputs as they are before they are standardised; null where nobody asks
 * @property {Answer|null} answer
 *
 * @typedef {object} Answer of /api/predict for the one row, with the moment it is of
 * @property {string} key what it was asked for by
 * @property {number} count
 * @property {import('../types.js').Numbers} network_inputs
 * @property {import('../words/said.js').Said} said
 */

/** @type {OwnRow} */
export const NO_ROW = { inputs: null, answer: null };

/** @satisfies {Partial<Handlers>} */
export const ownRow = {
  ownRowTyped: (state, { inputs }) => ({ ...state, ownRow: { ...state.ownRow, inputs } }),
  ownRowAnswered: (state, { answer }) => ({ ...state, ownRow: { ...state.ownRow, answer } }),
};

/** The row that is asked about, if it suits the data. @param {State} state */
export function rowAsked(state) {
  const { inputs } = state.ownRow;
  return inputs && dataNow(state)?.input_names.length === inputs.length ? inputs : null;
}

/** Names what is asked; null while nothing is, or there is no network to ask. @param {State} state */
export function ownRowKey(state) {
  const [inputs, frame] = [rowAsked(state), state.run?.frames.get(state.position.count)];
  if (!inputs || !frame?.theta.every(Number.isFinite)) return null;
  return `${state.run?.id} ${frame.count} ${inputs}`;
}
