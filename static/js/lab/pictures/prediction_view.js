// @ts-check
/** The plane of the two inputs: what the network says at each place, and the rows it learns from. */

import { remember } from '../../drawing/remember.js';
import { createStage } from '../../drawing/stage.js';
import { preparePrediction } from './prediction_ground.js';
import { predictionPicture } from './prediction_picture.js';

/** @typedef {import('./scene.js').PictureScene} PictureScene */
/** @typedef {PictureScene & {window: import('./input_ranges.js').Window}} PlaneScene of data with two inputs */

/**
 * @param {HTMLElement} container
 * @param {{figure: import('../../drawing/types.js').Figure}} options the figure as served by /api/lab/figures
 */
export function predictionView(container, { figure }) {
  const prepared = remember(preparePrediction);
  const painted = remember(predictionPicture);
  const stage = createStage(container, figure, paint);

  /**
   * @param {PlaneScene} scene
   * @param {import('../../drawing/types.js').Figure} shown
   * @param {import('../../drawing/types.js').Size} size
   */
  function groundOf({ data, window, output, predicted }, shown, { width, height }) {
    const resolution = predicted?.grid?.x.length ?? 2;
    return prepared(shown, data, window, output, resolution, width, height);
  }

  /** @type {import('../../drawing/stage.js').Paint<PlaneScene>} */
  function paint(scene, shown, size) {
    const ground = groundOf(scene, shown, size);
    const grid = scene.predicted?.grid ?? null;
    return { ...painted(grid, scene.data, scene.output, ground), ground: ground.plotly };
  }

  /** Where a row stands, in pixels of the container. @param {number[]} row */
  const pixel = (row) => {
    const scene = stage.scene();
    return scene && groundOf(scene, stage.figure(), stage.size()).pixel(row[0], row[1]);
  };

  /** The inputs at a pixel; null outside the plane. @param {number} x @param {number} y */
  const inputsAt = (x, y) => {
    const scene = stage.scene();
    if (!scene) return null;
    const { area, shown } = groundOf(scene, stage.figure(), stage.size());
    const [right, up] = [(x - area.left) / area.width, 1 - (y - area.top) / area.height];
    const inside = right >= 0 && right <= 1 && up >= 0 && up <= 1;
    return inside ? [along(shown.x, right), along(shown.y, up)] : null;
  };

  const { update, commit, restyle, destroy } = stage;
  return { update, commit, restyle, destroy, pixel, inputsAt };
}

/** @param {[number, number]} ends @param {number} share */
const along = ([low, high], share) => low + (high - low) * share;
