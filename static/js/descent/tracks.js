// @ts-check
/** The ways of all racers in pixels, made once for a race and a ground. */

import { createTrail } from '../drawing/trail.js';

/**
 * @typedef {object} Track
 * @property {([number, number]|null)[]} points in pixels, one for each step and one for the end
 * @property {import('../drawing/trail.js').Trail} trail
 * @property {number[]} rolled how far the way is up to each point, in pixels
 */

/**
 * @param {{racers: {thetas: (number|null)[][], values: (number|null)[]}[]}} race
 * @param {{pen: import('../drawing/pen.js').Pen, pixel: (point: number[], value: number) => [number, number]}} ground
 * @returns {Track[]}
 */
export function tracksOf(race, ground) {
  return race.racers.map(({ thetas, values }) => {
    const points = thetas.map((theta, k) => (theta.every(Number.isFinite) ? ground.pixel(theta, values[k]) : null));
    return { points, trail: createTrail(ground.pen, points), rolled: lengths(points) };
  });
}

function lengths(points) {
  let sum = 0;
  return points.map((point, k) => {
    const before = points[k - 1];
    if (point && before) sum += Math.hypot(point[0] - before[0], point[1] - before[1]);
    return sum;
  });
}

/**
 * Where a racer is right now: the point, and how far it has rolled. Null where it has no place any more.
 * @param {Track} track @param {{index: number, progress: number}} place
 */
export function spotOf({ points, rolled }, { index, progress }) {
  const from = points[index];
  if (!from) return null;
  const to = points[index + 1] ?? from;
  return {
    at: /** @type {[number, number]} */ ([from[0] + (to[0] - from[0]) * progress, from[1] + (to[1] - from[1]) * progress]),
    rolled: rolled[index] + ((rolled[index + 1] ?? rolled[index]) - rolled[index]) * progress,
  };
}
