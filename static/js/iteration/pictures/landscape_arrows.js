// @ts-check
/** The arrows on the landscape: gradients by their direction, the update by its length. */
import { arrowBetween, magnification } from '../../drawing/arrows.js';
import { along } from '../plane.js';
import { LANDSCAPE } from '../words/drawings.js';

/** @typedef {import('../scene.js').Scene} Scene */
/** @typedef {import('../state/types.js').Plane} Plane */
/** @typedef {import('../../drawing/arrows.js').Arrow} Arrow */
/** @typedef {[number, number]} Pixel */
/** @typedef {import('./landscape_ground.js').Ground} Ground */

/** The radius of the point that they begin at. */
export const POINT = 7;

/** How long an arrow is that shows a direction only: shorter, where it would leave the picture or lie below buttons. */
export const GRADIENT_LENGTH = 62;
const LENGTHS = [GRADIENT_LENGTH, 56, 50, 44, 38, 32, 26];
const LEAST_UPDATE = 26;

/** The buttons that zoom lie in the upper right corner: how far they reach into it, in pixels. */
export const BUTTONS = { wide: 36, high: 94 };

/** From the tip of an arrow to the edge of the picture, in pixels. */
const MARGIN = 5;

/** The share of the step beat in which the update arrow grows to its length. */
const GROWTH = 0.25;

/**
 * @param {Scene} scene @param {Ground} ground @param {Plane} plane @param {Pixel} here
 * @param {import('../run.js').Numbers} slope @returns {Arrow|null}
 */
export function gradientArrow({ beat, progress }, { area, window }, plane, here, slope) {
  const grown = beat === 'backward' ? progress : beat === 'step' ? 1 : 0;
  const [dx, dy] = window.stretch(...along(plane, slope));
  const length = Math.hypot(dx, dy);
  if (grown === 0 || !(length > 0)) return null;
  return ahead(here, dx, dy, (roomAhead(area, here, dx / length, dy / length) * grown) / length);
}

/** The longest of the lengths that keeps the tip in sight. @param {Ground['area']} area @param {Pixel} here @param {number} ux @param {number} uy */
function roomAhead({ left, top, width, height }, [x, y], ux, uy) {
  const isInSight = (/** @type {number} */ right, /** @type {number} */ down) =>
    right > MARGIN && right < width - MARGIN && down > MARGIN && down < height - MARGIN &&
    !(right > width - BUTTONS.wide - MARGIN && down < BUTTONS.high + MARGIN);
  const fits = (/** @type {number} */ length) => isInSight(x + ux * length - left, y + uy * length - top);
  return LENGTHS.find(fits) ?? LENGTHS[LENGTHS.length - 1];
}

/** @param {Scene} scene @param {Ground} ground @param {Plane} plane @param {Pixel} here */
export function updateArrow({ beat, progress, frame }, { window }, plane, here) {
  if (beat !== 'step' || progress === 0) return null;
  const [dx, dy] = window.stretch(...along(plane, frame.update));
  const length = Math.hypot(dx, dy);
  const factor = magnification(length, LEAST_UPDATE);
  if (!factor) return null;
  // At true length the head ends at the rim of the point, which would hide it.
  const rim = factor === 1 ? 1 - (POINT + 1) / length : factor;
  const arrow = ahead(here, dx, dy, rim * Math.min(progress / GROWTH, 1));
  return arrow && { arrow, label: LANDSCAPE.update(factor) };
}

/** @param {Pixel} from @param {number} dx @param {number} dy @param {number} times @returns {Arrow|null} */
function ahead(from, dx, dy, times) {
  return arrowBetween(from, [from[0] + dx * times, from[1] + dy * times]);
}
