// @ts-check
/** The arrows on the landscape: gradients by their direction, the update by its length. */
import { arrowBetween, magnification } from '../../drawing/arrows.js';
import { along } from '../plane.js';
import { LANDSCAPE } from '../words/drawings.js';
import { isBatched } from '../words/whose.js';
import { besides, spotsAlong, tip } from './landscape_tips.js';

/** @typedef {import('../scene.js').Scene} Scene */
/** @typedef {import('../state/types.js').Plane} Plane */
/** @typedef {import('../../drawing/arrows.js').Arrow} Arrow */
/** @typedef {[number, number]} Pixel */
/** @typedef {import('./landscape_ground.js').Ground} Ground */

/** The radius of the point that they begin at. */
export const POINT = 7;

const GRADIENT_LENGTH = 62;
const LEAST_UPDATE = 26;

/** The share of the step beat in which the update arrow grows to its length. */
const GROWTH = 0.25;

/**
 * @param {Scene} scene @param {Ground} ground @param {Plane} plane @param {Pixel} here
 * @param {import('../run.js').Numbers} slope @returns {Arrow|null}
 */
export function gradientArrow({ beat, progress }, { window }, plane, here, slope) {
  const grown = beat === 'backward' ? progress : beat === 'step' ? 1 : 0;
  const [dx, dy] = window.stretch(...along(plane, slope));
  const length = Math.hypot(dx, dy);
  if (grown === 0 || !(length > 0)) return null;
  return ahead(here, dx, dy, (GRADIENT_LENGTH * grown) / length);
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

/**
 * Of a batch it keeps off the arrow of all rows.
 * @param {Scene} scene @param {Arrow|null} gradient @param {Arrow|null} ofAll @param {Ground} ground
 */
export function gradientTip({ run }, gradient, ofAll, ground) {
  const word = tip(isBatched(run) ? LANDSCAPE.ofBatch : LANDSCAPE.gradient, gradient, ground);
  return word && ofAll ? besides(word, [...spotsAlong(gradient), ...spotsAlong(ofAll)], ground.area) : word;
}

/** @param {Pixel} from @param {number} dx @param {number} dy @param {number} times @returns {Arrow|null} */
function ahead(from, dx, dy, times) {
  return arrowBetween(from, [from[0] + dx * times, from[1] + dy * times]);
}
