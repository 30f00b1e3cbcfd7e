// @ts-check
/** The parameter that the caption names: pictures and tables mark the same one. */

import { showsBeats } from './tempo.js';

/** @typedef {import('./run.js').Numbers} Numbers */

/**
 * Its place in theta; null where the caption names none.
 * @param {import('./run.js').Frame} frame
 * @param {import('./run.js').Run} run
 * @param {import('./position.js').Beat} beat
 * @param {{motion: string, speed: number}} state
 * @returns {number|null}
 */
export function namedParameter({ count, gradient }, run, beat, { motion, speed }) {
  const passes = motion === 'play' && !showsBeats(speed);
  const gone = run.diverged && count >= run.diverged.count;
  if (passes || gone || (beat !== 'backward' && beat !== 'step')) return null;
  if (beat === 'backward' && gradient.every((slope) => slope === 0)) return null;
  return placeOfSteepest(gradient);
}

/** The first of the largest slopes in size. @param {Numbers} gradient */
export function placeOfSteepest(gradient) {
  let best = 0;
  for (let k = 1; k < gradient.length; k++) {
    if (Math.abs(gradient[k] ?? 0) > Math.abs(gradient[best] ?? 0)) best = k;
  }
  return best;
}
