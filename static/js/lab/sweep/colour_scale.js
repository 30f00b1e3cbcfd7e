// @ts-check
/** The scale of a sweep's colours: from the lowest loss to where the worst tenth begins. */

/** Of the losses, so many are below the end of the scale: a few that nearly diverged must not hide the others. */
const SHARE = 0.9;

/**
 * Colours by the logarithm of the loss, or by the loss where not all are positive.
 * @param {number[]} losses
 * @returns {{low: number, high: number, isLog: boolean, shareOf: (loss: number) => number}}
 */
export function scaleOf(losses) {
  const sorted = losses.toSorted((one, other) => one - other);
  const low = sorted[0] ?? 0;
  const high = sorted[Math.floor((sorted.length - 1) * SHARE)] ?? low;
  const isLog = low > 0;
  const of = isLog ? Math.log : (/** @type {number} */ value) => value;
  const span = of(high) - of(low);
  const shareOf = (/** @type {number} */ loss) => span > 0 ? Math.min(1, Math.max(0, (of(loss) - of(low)) / span)) : 0;
  return { low, high, isLog, shareOf };
}
