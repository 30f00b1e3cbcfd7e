// @ts-check
/** The curve: a function of one variable, drawn once, and racers that move along it. */

import { remember } from '../../drawing/remember.js';
import { createStage } from '../../drawing/stage.js';
import { prepareLine } from '../pictures/line_ground.js';
import { linePicture } from '../pictures/line_picture.js';
import { tracksOf } from '../pictures/tracks.js';

/** @type {import('./figures.js').Make} */
export function lineView(container, { figure, onRedraw }) {
  const prepared = remember(prepareLine);
  const tracked = remember(tracksOf);
  /** @type {import('../pictures/line_ground.js').LineGround|null} */
  let ground = null;

  /** @type {import('./figures.js').Paint} */
  function paint(scene, shown, { width, height }) {
    const survey = /** @type {import('../types.js').CurveSurvey} */ (scene.ground);
    ground = prepared(shown, survey, width, height);
    return { ...linePicture(scene, ground, tracked(scene.race, ground)), ground: ground.plotly };
  }

  const stage = createStage(container, figure, paint, { onRedraw });
  const pixel = (/** @type {number[]} */ point, /** @type {number|null} */ value) =>
    ground?.pixel(point, value) ?? null;
  return { ...stage, pixel, area: () => ground?.area ?? null };
}
