// @ts-check
/** The ways of all racers in pixels, made once for a race and a ground. */

import { createTrail } from '../../drawing/trail.js';

/**
 * @typedef {object} Track
 * @property {(Point|null)[]} points one for each step and one for the end
 * @property {import('../../drawing/trail.js').Trail} trail
 * @property {number[]} rolled how far the way is up to each point, in pixels
 * @property {Point[][]} line points close to each other along each step, within reach of the screen
 */

/** @typedef {import('../types.js').Point} Point */

/**
 * @param {import('../types.js').Race} race
 * @param {{pen: import('../types.js').Pen,
 *   pixel: (point: (number|null)[], value: number|null) => Point}} ground
 * @returns {Track[]}
 */
export function tracksOf(race, ground) {
  return race.racers.map(({ thetas, values }) => {
    const places = thetas.map((theta, k) => (theta.includes(null) ? null : ground.pixel(theta, values[k])));
    const trail = createTrail(ground.pen, places);
    const { points } = trail;
    return {
      points,
      trail,
      rolled: lengths(points),
      line: points.slice(1).map((to, k) => closePoints(points[k], to)),
    };
  });
}

/** How close, in pixels; and how many of one step at most. */
const CLOSE = 7;
const MOST = 60;

/** @param {Point|null} from @param {Point|null} to @returns {Point[]} */
export function closePoints(from, to) {
  if (!from || !to) return [];
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const count = Math.min(MOST, Math.ceil(Math.hypot(dx, dy) / CLOSE));
  return Array.from({ length: count }, (_, k) => [from[0] + (dx * k) / count, from[1] + (dy * k) / count]);
}

/** @param {(Point|null)[]} points */
function lengths(points) {
  let sum = 0;
  return points.map((point, k) => {
    const before = points[k - 1];
    if (point && before) sum += Math.hypot(point[0] - before[0], point[1] - before[1]);
    return sum;
  });
}

/**
 * Where a racer is right now: the point, and how far it has rolled. Null where it is nowhere any more.
 * @param {Track} track @param {import('../types.js').Position} position
 * @returns {{at: Point, rolled: number}|null}
 */
export function spotOf({ points, rolled }, { index, progress }) {
  const from = points[index];
  if (!from) return null;
  const to = points[index + 1] ?? from;
  const further = (rolled[index + 1] ?? rolled[index]) - rolled[index];
  return {
    at: [from[0] + (to[0] - from[0]) * progress, from[1] + (to[1] - from[1]) * progress],
    rolled: rolled[index] + further * progress,
  };
}
