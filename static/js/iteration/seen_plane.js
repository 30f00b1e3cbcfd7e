// @ts-check
/** What is seen of the plane: the part in the window, over all rows or over the batch of an iteration. */

import { isPlaneOf } from './plane.js';
import { showsBeats } from './tempo.js';
import { windowOf } from './window.js';
import { isBatched } from './words/whose.js';

/** @typedef {import('./state/types.js').State} State */
/** @typedef {import('./state/types.js').ShownPlane} ShownPlane */
/** @typedef {import('./state/types.js').SeenPlane} SeenPlane */

/** Whether the heights are those of a batch. @param {Pick<State, 'heights'|'run'>} state */
export const isOfBatch = ({ heights, run }) => heights === 'batch' && run !== null && isBatched(run);

/** Whether something else is to be seen than the plane as it was laid. @param {Pick<State, 'window'|'heights'|'run'>} state */
const isOther = (state) => state.window !== null || isOfBatch(state);

/**
 * What the picture shows: while another part is on its way, the one before it.
 * @param {Pick<State, 'window'|'heights'|'run'|'plane'|'seen'|'planeChoice'>} state
 * @returns {ShownPlane|SeenPlane|null}
 */
export function seenPlane(state) {
  const { plane, seen, planeChoice, run } = state;
  const fits = plane && run && seen && isPlaneOf(seen, run) && seen.choice === planeChoice && isOther(state);
  return fits ? seen : plane;
}

/**
 * Names what should be seen; null where that is the plane as it was laid, or nothing can be laid yet.
 * @param {State} state
 */
export function seenKey(state) {
  const { plane, run, window, position, motion, speed } = state;
  if (!plane || !run || !isPlaneOf(plane, run) || !isOther(state)) return null;
  const batch = isOfBatch(state);
  // Batches that pass faster than they can be looked at are not drawn.
  if (batch && motion === 'play' && !showsBeats(speed)) return null;
  return JSON.stringify([plane.key, window, batch ? position.count : null]);
}

/** The window that is asked for. @param {Pick<State, 'window'>} state @param {ShownPlane} plane */
export const askedWindow = ({ window }, plane) => window ?? windowOf(plane);
