// @ts-check
/** Asks for the gradient over all rows where the run measures a batch only: so that both can be compared. */

import { post } from '../shared/api.js';
import { isOpen } from './state/asking.js';
import { showsBeats } from './tempo.js';
import { MISSING } from './words/controls.js';
import { isBatched } from './words/whose.js';

/** @type {import('../shared/resources.js').Resource} */
export const slopeOfAll = {
  missing: MISSING.slopeOfAll,
  group: ({ run, position }) => JSON.stringify([run?.id, position.count]),
  next(state) {
    const { run, position: { count }, motion, speed, slopeOfAll: known, asking } =
      /** @type {import('./state/types.js').State} */ (state);
    const frame = run?.frames.get(count);
    const passes = motion === 'play' && !showsBeats(speed);
    if (!run || !frame || !isBatched(run) || passes || isOpen({ asking })) return null;
    if ((known?.id === run.id && known.count === count) || !frame.theta.every(Number.isFinite)) return null;
    return (signal) => measure(run, frame, signal);
  },
};

/** @param {import('./run.js').Run} run @param {import('./run.js').Frame} frame @param {AbortSignal} signal */
async function measure({ id, experiment: { problem, seed } }, { theta, count }, signal) {
  const body = { problem, source: { name: 'backpropagation' }, theta, seed, count, batch_size: null };
  const { gradient } = await post('/api/differentiate', body, signal);
  return { type: 'slopeOfAllArrived', slopeOfAll: { id, count, gradient } };
}
