// @ts-check
/** The words at the tips of the arrows on a surface, moved apart where they would lie on each other. */

import { BLANK } from '../../drawing/figure_numbers.js';
import { widthOf } from '../../drawing/letters.js';
import { clamp } from '../../drawing/plotting_area.js';
import { placesOf } from './labels.js';
import { stepTip, TIPS } from '../words/figures.js';

/**
 * @typedef {import('../types.js').Area} Area
 * @typedef {import('../../drawing/arrows.js').Arrow} Arrow
 * @typedef {import('./surface_picture.js').Known} Known
 * @typedef {import('./surface_ground.js').SurfaceGround} SurfaceGround
 * @typedef {{x: number, y: number, text: string, half: number}} Tip
 */

/**
 * What stands at the tips of the arrows: ∇f, step, velocity; clear of the balls, and of all lines where there is room.
 * @param {Known} known @param {SurfaceGround} ground @param {import('./labels.js').Box[]} obstacles
 * @param {import('../types.js').Point[]} lines
 * @returns {(Tip|null)[]}
 */
export function tipsOf({ gradient, update, velocity, factor }, { area, meta: { font } }, obstacles, lines) {
  const labels = [
    label(TIPS.gradient, gradient, area, font + 3),
    label(stepTip(factor), update, area, font + 3),
    label(TIPS.velocity, velocity, area, font + 3),
  ];
  return placesOf(labels, obstacles, area, lines).map((place, k) => {
    const one = labels[k];
    return place && one && { text: one.text, half: one.width / 2, x: place[0], y: place[1] };
  });
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

/**
 * Best it stands ahead of the arrow.
 * @param {string} text @param {Arrow|null} arrow @param {Area} area @param {number} size
 * @returns {import('./labels.js').Label|null}
 */
function label(text, arrow, area, size) {
  if (!arrow) return null;
  const [dx, dy] = [arrow.to[0] - arrow.from[0], arrow.to[1] - arrow.from[1]];
  const length = Math.hypot(dx, dy);
  const half = 2 + widthOf(text, size) / 2;
  const x = arrow.to[0] + (dx / length) * (half + 6);
  const y = arrow.to[1] + (dy / length) * 14;
  const [left, right] = [area.left + half + 3, area.left + area.width - half - 3];
  return {
    text,
    width: 2 * half,
    point: arrow.to,
    wished: [clamp(x, left, right), clamp(y, area.top + 10, area.top + area.height - 10)],
  };
}
