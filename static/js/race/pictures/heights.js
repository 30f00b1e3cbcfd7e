// @ts-check
/** Losses on a logarithmic scale; what has no logarithm lies at its lower end. */

/** Losses below this share of the largest look alike. */
const FINEST = 1e-12;

/**
 * @param {(number|null)[]} losses
 * @param {number} [most] what is above is not counted
 */
export function scaleOf(losses, most = Infinity) {
  const known = /** @type {number[]} */ (losses.filter((loss) => loss !== null && loss > 0 && loss <= most));
  const top = known.reduce((high, loss) => Math.max(high, loss), 0) || 1;
  const least = known.reduce((low, loss) => Math.min(low, loss), top);
  const floor = Math.max(least, top * FINEST, Number.MIN_VALUE * 1e16);
  return { floor, top, log: (/** @type {number} */ loss) => Math.log10(Math.max(loss, floor)) };
}
