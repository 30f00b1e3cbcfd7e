// @ts-check
/** The words at the tips of the arrows on a surface, moved apart where they would lie on each other. */

import { BLANK } from '../../drawing/format.js';
import { widthOf } from '../../drawing/letters.js';
import { apart } from './labels.js';
import { stepTip, TIPS } from '../words/figures.js';

/**
 * @typedef {import('../types.js').Area} Area
 * @typedef {import('../../drawing/arrows.js').Arrow} Arrow
 * @typedef {import('./surface_picture.js').Known} Known
 * @typedef {import('./surface_ground.js').SurfaceGround} SurfaceGround
 * @typedef {{x: number, y: number, text: string, half: number}} Tip
 */

/**
 * What stands at the tips of the arrows: ∇f, step, velocity.
 * @param {Known} known @param {SurfaceGround} ground @param {import('./labels.js').Box[]} obstacles
 */
export function tipsOf({ gradient, update, velocity, factor }, { area, meta: { font } }, obstacles) {
  const said = [
    tip(TIPS.gradient, gradient, area, font + 3),
    tip(stepTip(factor), update, area, font + 3),
    tip(TIPS.velocity, velocity, area, font + 3),
  ];
  apart(said, area, obstacles);
  return said;
}

/** @param {SurfaceGround} ground @param {(Tip|null)[]} said */
export function tipWords({ area, meta: { colors } }, said) {
  return {
    x: said.map((one) => one?.x ?? area.left),
    y: said.map((one) => one?.y ?? area.top),
    text: said.map((one) => one?.text ?? BLANK),
    ink: [colors.gradient, colors.update, colors.path],
  };
}

/** @param {string} text @param {Arrow|null} arrow @param {Area} area @param {number} size @returns {Tip|null} */
function tip(text, arrow, area, size) {
  if (!arrow) return null;
  const [dx, dy] = [arrow.to[0] - arrow.from[0], arrow.to[1] - arrow.from[1]];
  const length = Math.hypot(dx, dy);
  const half = 2 + widthOf(text, size) / 2;
  const x = arrow.to[0] + (dx / length) * (half + 6);
  const y = arrow.to[1] + (dy / length) * 14;
  return {
    text,
    half,
    x: Math.min(Math.max(x, area.left + half), area.left + area.width - half),
    y: Math.min(Math.max(y, area.top + 10), area.top + area.height - 10),
  };
}
