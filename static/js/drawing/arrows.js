// @ts-check
/** Arrows on the landscape: a dashed one with an open head for the slope, a solid one with a filled head. */
import { isPlace, NOWHERE } from './pen.js';

/** @typedef {import('./pen.js').Pen} Pen */
/** @typedef {{from: [number, number], to: [number, number]}} Arrow  in pixels */

const HEAD = 11;
const HALF = 6;

/** Factors by which a small arrow may be drawn larger; the label names them. */
const FACTORS = [1, 2, 5];

/**
 * An arrow, or null where rounding leaves nothing between its ends: without a length it has no direction; nor has
 * one to an end that has no place.
 * @param {Arrow['from']} from @param {Arrow['to']} to @returns {Arrow|null}
 */
export const arrowBetween = (from, to) => (length({ from, to }) > 0 && isPlace(to) ? { from, to } : null);

/** @param {Arrow} arrow */
const length = ({ from, to }) => Math.hypot(to[0] - from[0], to[1] - from[1]);

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
 * @param {number} short @param {number} least
 */
export function magnification(short, least) {
  for (let power = 1; power < 1e15; power *= 10) {
    const factor = FACTORS.find((digit) => short * digit * power >= least);
    if (factor) return factor * power;
  }
  return null;
}

/** @param {Arrow} arrow */
function barbs({ from, to }) {
  const reach = length({ from, to });
  const [ux, uy] = [(to[0] - from[0]) / reach, (to[1] - from[1]) / reach];
  const head = Math.min(HEAD, reach * 0.6);
  const half = (HALF * head) / HEAD;
  const back = [to[0] - ux * head, to[1] - uy * head];
  return [[back[0] - uy * half, back[1] + ux * half], [back[0] + uy * half, back[1] - ux * half]];
}
