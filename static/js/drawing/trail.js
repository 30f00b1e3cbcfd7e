// @ts-check
/** A long line that is drawn up to some point: its text is written once and then cut where needed. */

import { isPlace, NOWHERE } from './pen.js';

/** @typedef {import('./pen.js').Pen} Pen */
/** @typedef {{points: ([number, number]|null)[], path: string, ends: number[]}} Trail */

/**
 * A line through points; null interrupts it, and so does a point that has no place.
 * @param {Pen} pen
 * @param {([number, number]|null)[]} given
 * @returns {Trail}
 */
export function createTrail(pen, given) {
  const points = given.map((point) => (isPlace(point) ? point : null));
  let path = '';
  const ends = points.map((point, i) => {
    if (point) path += (i > 0 && points[i - 1] ? 'L' : 'M') + pen.point(point[0], point[1]);
    return path.length;
  });
  return { points, path, ends };
}

/**
 * The text of the first points of a trail, and one more point to go to.
 * @param {Pen} pen
 * @param {Trail} trail
 * @param {number} count
 * @param {[number, number]|null} [tip]
 */
export function upTo(pen, { path, ends }, count, tip = null) {
  const start = count > 0 ? path.slice(0, ends[Math.min(count, ends.length) - 1]) : '';
  if (!tip || !isPlace(tip)) return start || NOWHERE;
  return `${start}${start ? 'L' : 'M'}${pen.point(tip[0], tip[1])}`;
}
