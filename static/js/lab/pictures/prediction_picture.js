// @ts-check
/** One moment of the predictions as marks: the colours of the plane, and the border of a class. */

import { levelLine } from './level_line.js';
import { createRamp, NO_PICTURE, picture } from '../../drawing/painting.js';
import { NOWHERE } from '../../drawing/pen.js';
import { marginOf, shareOf, shownIn } from './decision.js';

/**
 * @param {import('../types.js').Grid|null} grid null while it is not known
 * @param {import('../types.js').DataRows} data
 * @param {number} output
 * @param {import('./prediction_ground.js').PredictionGround} ground
 * @returns {import('../../drawing/types.js').Marks}
 */
export function predictionPicture(grid, data, output, ground) {
  if (!grid) return { paths: { border_casing: NOWHERE, border: NOWHERE }, points: {}, images: { surface: NO_PICTURE } };
  const rows = shownIn(grid, output);
  const surface = picture(rows, shareOf(ground.meaning), createRamp(ground.meta.levels));
  const border = borderOf(marginOf(grid, data, output), ground);
  return { paths: { border_casing: border, border }, points: {}, images: { surface } };
}

/**
 * @param {import('../types.js').Numbers[]|null} margin
 * @param {import('./prediction_ground.js').PredictionGround} ground
 */
function borderOf(margin, { area, pen }) {
  if (!margin) return NOWHERE;
  const [column, row] = [area.width / (margin[0].length - 1), area.height / (margin.length - 1)];
  const pixel = (
    /** @type {number} */ x,
    /** @type {number} */ y,
  ) => /** @type {[number, number]} */ ([area.left + x * column, area.top + area.height - y * row]);
  return levelLine(margin, 0, pixel, pen);
}
