// @ts-check
/** A run as far as a question lets it be seen: until it is answered, no loss that would tell. */

import { isOpen } from './state/asking.js';

/** @typedef {import('./run.js').Run} Run */

/** @type {WeakMap<Run, Run>} */
const SEEN = new WeakMap();

/**
 * The same run gives the same one, so that views see when nothing has changed.
 * @param {Pick<import('./state/types.js').State, 'run'|'asking'>} state
 * @returns {Run|null}
 */
export function seenRun({ run, asking }) {
  if (!run || !isOpen({ asking })) return run;
  const seen = SEEN.get(run) ?? cut(run, /** @type {import('./state/asking.js').Asking} */ (asking).before);
  SEEN.set(run, seen);
  return seen;
}

/** A loss is known from its loss beat on; where the run will be, is not. @param {Run} run @param {import('./state/asking.js').Moment} before */
function cut(run, { count, beat }) {
  const known = beat === 'forward' || beat === 'loss' ? count - 1 : count;
  return {
    ...run,
    curve: run.curve.filter((point) => point.count <= known),
    path: run.path.filter((point) => point.count <= Math.max(known, 0)),
  };
}
