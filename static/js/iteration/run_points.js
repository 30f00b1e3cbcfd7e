// @ts-check
/** Points of a run as a request tells them: by their numbers while these are few, else by the run itself. */

/** @typedef {import('./run.js').Run} Run */
/** @typedef {{count: number, theta: import('./run.js').Numbers}} PathPoint */
/** @typedef {{run: Run, points: PathPoint[]}} Passed a run, and points of its path in order */
/** @typedef {{experiment: object, edits: object[], counts: number[]}} RunPoints as the server takes them */

/** Numbers of a request: with some 20 characters each they stay below 200 kB. */
const MOST_NUMBERS = 9000;

/**
 * Whether the points can be sent number by number.
 * @param {Passed[]} passed
 */
export const areFew = (passed) =>
  passed.flatMap(({ points }) => points).reduce((sum, { theta }) => sum + theta.length, 0) <= MOST_NUMBERS;

/** @param {Passed} passed */
export const thetasOf = ({ points }) => points.map(({ theta }) => theta);

/**
 * The run, from which the server takes the same steps again, to the last bit.
 * @param {Passed} passed
 * @returns {RunPoints}
 */
export function runOf({ run: { experiment, edits }, points }) {
  const counts = points.map(({ count }) => count);
  const last = counts[counts.length - 1];
  return { experiment, edits: edits.filter(({ count }) => count <= last), counts };
}
