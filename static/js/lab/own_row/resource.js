// @ts-check
/** What is asked of the server about a row of one's own. */

import { pause, post } from '../../shared/api.js';
import { NOT_DRAWN } from '../words/quality.js';
import { ownRowKey, rowAsked } from './state.js';

/** While the run plays, milliseconds between two questions: the frames of the run come first. */
const INTERVAL = 150;

/** @type {import('../../shared/resources.js').Resource} */
export const ownRowResource = {
  missing: NOT_DRAWN.ownRow,
  group: (state) => `${state.run?.id} ${rowAsked(state)}`,
  next(state) {
    const key = ownRowKey(state);
    return key == null || key === state.ownRow.answer?.key ? null : (signal) => ask(state, key, signal);
  },
};

/** @param {import('../types.js').Opened} state @param {string} key @param {AbortSignal} signal */
async function ask(state, key, signal) {
  if (state.motion === 'play') await pause(INTERVAL, signal);
  const { problem, seed } = state.run.experiment;
  const { theta, count } = /** @type {import('../types.js').Frame} */ (state.run.frames.get(state.position.count));
  const { rows } = await post('/api/predict', { problem, seed, theta, rows: [rowAsked(state)] }, signal);
  const first = (/** @type {any[]|null} */ all) => all?.[0] ?? null;
  const said = {
    outputs: first(rows.outputs),
    probabilities: first(rows.probabilities),
    unscaled: first(rows.unscaled),
    decision: first(rows.decisions),
  };
  return { type: 'ownRowAnswered', answer: { key, count, network_inputs: first(rows.network_inputs), said } };
}
