// @ts-check
/** The learning rate with which a first step can be seen: neither a dot nor out of the picture. */

/** A first step goes so many times into the width of what is shown. */
const STEPS_ACROSS = 30;

/** The largest rate that every rule takes. */
const MOST = 1000;

/**
 * @param {number} width of what is shown
 * @param {number} [steepness] the length of the slope; 1 for rules whose steps are as long as their rate
 * @returns {number|undefined} undefined where no step would be that long
 */
export function firstRate(width, steepness = 1) {
  const rate = width / STEPS_ACROSS / steepness;
  return rate > 0 && rate < Infinity ? Math.min(Number(rate.toPrecision(1)), MOST) : undefined;
}
