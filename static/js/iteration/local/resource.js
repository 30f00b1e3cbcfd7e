// @ts-check
/** The local view: asked for once its card is open, and anew when the run rests. */

import { post } from '../../shared/api.js';
import { isOpen } from '../state/asking.js';
import { bodyOf, isLocalOf, localKey, subjectOf } from './subject.js';

/** @typedef {import('../state/types.js').State} State */
/** @typedef {import('../state/types.js').Opened} Opened */

/** @type {import('../../shared/resources.js').Resource} */
export const localView = {
  group: (state) => String(state.localIsOpen && (state.motion === 'rest' ? localKey(state) : state.run?.id)),
  next(state) {
    const key = localKey(state);
    // While a run plays what is shown of it stays; where nothing is shown, any of its iterations will do.
    const isWanted = state.motion === 'rest' || !isLocalOf(state.run, state.local);
    const isDue = state.localIsOpen && key && isWanted && !isOpen(state);
    return isDue && state.local?.key !== key ? (signal) => look(state, key, signal) : null;
  },
};

/** @param {Opened} state @param {string} key @param {AbortSignal} signal */
async function look(state, key, signal) {
  const { id } = state.run;
  const subject = subjectOf(state);
  const arrived = (/** @type {object} */ what) => ({ type: 'localArrived', id, local: { key, subject, ...what } });
  try {
    return arrived({ answer: await post('/api/local-view', bodyOf(state), signal), refused: '' });
  } catch (error) {
    const { kind, message } = /** @type {{kind?: string, message: string}} */ (error);
    if (kind !== 'refused') throw error;
    return arrived({ answer: null, refused: message });
  }
}
