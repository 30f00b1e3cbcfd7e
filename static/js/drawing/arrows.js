// @ts-check
/** Arrows on the landscape: a dashed one with an open head for the slope, a solid one with a filled head. */
import { NOWHERE } from './pen.js';

/** @typedef {import('./pen.js').Pen} Pen */
/** @typedef {{from: [number, number], to: [number, number]}} Arrow  in pixels */

const HEAD = 11;
const HALF = 6;

/** Factors by which a small arrow may be drawn larger; the label names them. */
const FACTORS = [1, 2, 5];

/**
 * Shaft and open head.
 * @param {Pen} pen @param {Arrow|null} arrow
 */
export function openArrow(pen, arrow) {
  if (!arrow) return { casing: NOWHERE, shaft: NOWHERE, head: NOWHERE };
  const [left, right] = barbs(arrow);
  const shaft = pen.polyline([arrow.from, arrow.to]);
  const head = pen.polyline([left, arrow.to, right]);
  return { casing: shaft + head, shaft, head };
}

/**
 * Shaft and filled head.
 * @param {Pen} pen @param {Arrow|null} arrow
 */
export function filledArrow(pen, arrow) {
  if (!arrow) return { casing: NOWHERE, shaft: NOWHERE, head: NOWHERE };
  const [left, right] = barbs(arrow);
  const neck = [(left[0] + right[0]) / 2, (left[1] + right[1]) / 2];
  const shaft = pen.polyline([arrow.from, neck]);
  return { casing: shaft, shaft, head: pen.polygon([left, arrow.to, right]) };
}

/**
 * The smallest round factor that makes a length at least so long.
 * @param {number} length @param {number} least
 */
export function magnification(length, least) {
  for (let power = 1; power < 1e15; power *= 10) {
    const factor = FACTORS.find((digit) => length * digit * power >= least);
    if (factor) return factor * power;
  }
  return null;
}

/** @param {Arrow} arrow */
function barbs({ from, to }) {
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
  const [ux, uy] = [(to[0] - from[0]) / length, (to[1] - from[1]) / length];
  const head = Math.min(HEAD, length * 0.6);
  const half = (HALF * head) / HEAD;
  const back = [to[0] - ux * head, to[1] - uy * head];
  return [[back[0] - uy * half, back[1] + ux * half], [back[0] + uy * half, back[1] - ux * half]];
}
