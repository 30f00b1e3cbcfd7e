// @ts-check
/** Asks the server what it finds in a table, once nobody has typed for a moment. */

import { pause, post } from '../../shared/api.js';
import { columnsQuestion, isDue, questionOf, suited } from './state.js';

/** @type {import('../../shared/resources.js').Resource} A newer question aborts the older one. */
export const reading = {
  group: (/** @type {any} */ { asked }) => String(asked),
  next: (/** @type {any} */ state) => (isDue(state) ? (signal) => read(state, signal) : null),
};

/**
 * First what columns there are: they can be chosen from even where the choice so far will not do.
 * @param {import('./types.js').OwnTable} state
 * @param {AbortSignal} signal
 */
async function read(state, signal) {
  const { asked, delay, stale } = state;
  let found = stale ? null : state.found;
  try {
    await pause(delay, signal);
    found ??= await columns(state, signal);
    const answer = await post('/api/read-table', questionOf(state, found), signal);
    return { type: 'answered', asked, found, answer };
  } catch (/** @type {any} */ error) {
    if (error.kind !== 'refused') throw error;
    return { type: 'refused', asked, found, wrong: error.details };
  }
}

/**
 * How columns are to be read is said only of columns that are still the same.
 * @param {import('./types.js').OwnTable} state
 * @param {AbortSignal} signal
 * @returns {Promise<import('./types.js').Found>}
 */
async function columns(state, signal) {
  const ask = (/** @type {import('./types.js').Reading[]} */ readings) =>
    post('/api/read-columns', columnsQuestion(state, readings), signal);
  const found = await ask([]);
  const { readings } = suited(state, found);
  return readings.length ? ask(readings) : found;
}
