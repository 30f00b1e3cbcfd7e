// @ts-check
/** Points of a run as a request tells them: by their numbers while these are few, else by the run itself. */

import { powerOfTwo } from './requests.js';

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

/**
 * Up to `most` points of the path, evenly spaced in iterations, the ends among them; at multiples of a power of
 * two, which are the iterations that all visitors know (app/web/iteration/first_run.py takes the same ones).
 * @param {Run} run
 * @param {number} most
 */
export function sampledPath(run, most) {
  const last = run.path.length - 1;
  const end = run.path[last].count;
  const stride = powerOfTwo(end / (most - 1));
  const wanted = Array.from({ length: Math.ceil(end / stride) }, (_, k) => stride * k);
  const places = [...wanted, end].map((count) => run.path.findIndex((point) => point.count >= count));
  return [...new Set(places)].map((place) => run.path[place]);
}
