// @ts-check
/** A step that is no more than the rounding of the numbers it moves is called 0, up to rounding. */

import { short } from '../../shared/numbers.js';

/** @typedef {import('../types.js').Racer} Racer */

/** What stands in the place of a number that only rounding made. */
const NOISE = '0 up to rounding';

/** So many units in the last place are what rounding makes of a few operations. */
const UNITS = 8;

/**
 * Which parts of a step are not 0, and no more than the rounding of that coordinate: of where it stands, or of where
 * it came from.
 * @param {Racer} racer @param {number} index of the step, from 0
 */
function roundings({ thetas, updates }, index) {
  return updates[index].map((number, axis) => {
    const sizes = [thetas[index], thetas[index - 1] ?? []].map((theta) => Math.abs(theta[axis] ?? 0));
    return number !== 0 && Math.abs(number) <= UNITS * Number.EPSILON * Math.max(...sizes);
  });
}

/** Whether a step is nothing but rounding. @param {Racer} racer @param {number} index */
export function isRounding(racer, index) {
  const found = roundings(racer, index);
  return found.includes(true) && found.every((isNoise, axis) => isNoise || racer.updates[index][axis] === 0);
}

/** The step as sentences have it: (0.3, −1.2). @param {Racer} racer @param {number} index */
export function stepWords(racer, index) {
  if (isRounding(racer, index)) return NOISE;
  const noise = roundings(racer, index);
  const numbers = racer.updates[index].map((number, axis) => (noise[axis] ? NOISE : short(number, 3)));
  return numbers.length === 1 ? numbers[0] : `(${numbers.join(', ')})`;
}
