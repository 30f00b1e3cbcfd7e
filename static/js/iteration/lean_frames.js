// @ts-check
/** Frames as they travel: without theta where it is that of the frame before, moved by its update. */

/** @typedef {import('./run.js').Frame} Frame */
/** @typedef {Omit<Frame, 'theta'> & {theta?: Frame['theta']}} LeanFrame */

/**
 * The whole frames: the server leaves out only what this sum gives back to the last bit.
 * @param {LeanFrame[]} frames the first has its theta
 * @returns {Frame[]}
 */
export function wholeFrames(frames) {
  /** @type {Frame[]} */
  const whole = [];
  for (const frame of frames) {
    const before = whole.at(-1);
    whole.push({ ...frame, theta: frame.theta ?? moved(/** @type {Frame} */ (before)) });
  }
  return whole;
}

/** @param {Frame} before */
const moved = ({ theta, update }) => theta.map((value, k) => (value ?? NaN) + (update[k] ?? NaN));
