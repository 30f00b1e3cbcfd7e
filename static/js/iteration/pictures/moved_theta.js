// @ts-check
/** Where the parameters are while a step is under way. */

/** @typedef {import('../run.js').Frame} Frame */

/**
 * theta + progress · update. Between 0 and 1 this is a picture on the way; at 1 it is where the step led, to the
 * last bit, because a number times 1 stays what it is.
 * @param {Frame} frame
 * @param {number} progress
 * @returns {number[]}
 */
export function stepped({ theta, update }, progress) {
  return theta.map((number, i) => (number ?? NaN) + progress * (update[i] ?? NaN));
}
