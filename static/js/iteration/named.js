// @ts-check
/** The parameter that the caption names: pictures and tables mark the same one. */

import { placeOn } from './parameters.js';
import { showsBeats } from './tempo.js';

/** @typedef {import('./run.js').Numbers} Numbers */
/** @typedef {import('./run.js').Frame} Frame */
/** @typedef {import('./run.js').Run} Run */
/** @typedef {import('./state/types.js').Selection|null} Selected */

/**
 * Its place in theta; null where the caption names none.
 * @param {Frame} frame
 * @param {Run} run
 * @param {import('./position.js').Beat} beat
 * @param {{motion: string, speed: number, selection: Selected}} state
 * @returns {number|null}
 */
export function namedParameter(frame, run, beat, { motion, speed, selection }) {
  const passes = motion === 'play' && !showsBeats(speed);
  const gone = run.diverged && frame.count >= run.diverged.count;
  if (passes || gone || (beat !== 'backward' && beat !== 'step')) return null;
  if (beat === 'backward' && frame.gradient.every((slope) => slope === 0)) return null;
  return lookedAt(frame, run, selection);
}

/**
 * The parameter that is selected, else the steepest one: its place in theta.
 * @param {Frame} frame @param {Run} run @param {Selected} selection
 */
export function lookedAt({ gradient }, run, selection) {
  const chosen = selection?.kind === 'edge' ? placeOn(run.experiment.problem, selection) : null;
  return chosen ?? placeOfSteepest(gradient);
}

/** The first of the largest slopes in size. @param {Numbers} gradient */
export function placeOfSteepest(gradient) {
  let best = 0;
  for (let k = 1; k < gradient.length; k++) {
    if (Math.abs(gradient[k] ?? 0) > Math.abs(gradient[best] ?? 0)) best = k;
  }
  return best;
}
