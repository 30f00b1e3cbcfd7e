// @ts-check
/** Heights on a logarithmic scale. Values up to zero have no logarithm: then they count from the lowest. */

const FINEST = 1e-16;

/**
 * @typedef {object} Heights
 * @property {number} shift what is taken away from each value; 0 where all are above it
 * @property {number} floor the smallest height that is told apart
 * @property {number} top
 * @property {(value: number) => number} log the power of ten of a value's height
 */

/**
 * @param {(number|null)[]} values
 * @param {{value: number}[]|null} minima
 * @param {number} [finest] heights below this share of the largest look alike
 * @returns {Heights}
 */
export function heightsOf(values, minima, finest = FINEST) {
  const known = /** @type {number[]} */ (values.filter((value) => value != null && Number.isFinite(value)));
  const lowest = known.reduce((low, value) => Math.min(low, value), Infinity);
  const deepest = Math.min(lowest, ...(minima ?? []).map(({ value }) => value));
  const shift = Number.isFinite(deepest) && deepest < 0 ? deepest : 0;
  const above = (/** @type {number} */ value) => Math.min(value - shift, Number.MAX_VALUE);
  const heights = known.map(above).filter((height) => height > 0);
  const top = heights.reduce((most, height) => Math.max(most, height), 0) || 1;
  const least = heights.reduce((low, height) => Math.min(low, height), top);
  const floor = Math.max(least, top * finest, Number.MIN_VALUE * 1e16);
  return { shift, floor, top, log: (value) => Math.log10(Math.max(above(value), floor)) };
}
