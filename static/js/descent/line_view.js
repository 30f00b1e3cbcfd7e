// @ts-check
/** The curve view: a function of one variable, drawn once, and racers that move along it. */

import { remember } from '../drawing/remember.js';
import { createStage } from '../drawing/stage.js';
import { prepareLine } from './line_ground.js';
import { linePicture } from './line_picture.js';
import { tracksOf } from './tracks.js';

/** @param {HTMLElement} container @param {{figure: any, onRedraw: () => void}} options */
export function lineView(container, { figure, onRedraw }) {
  const prepared = remember(prepareLine);
  const tracked = remember(tracksOf);
  let ground = null;

  function paint(scene, shown, { width, height }) {
    ground = prepared(shown, scene.ground, width, height);
    return { ...linePicture(scene, ground, tracked(scene.race, ground)), ground: ground.plotly };
  }

  const stage = createStage(container, figure, paint, { onRedraw });
  return { ...stage, pixel: (point, value) => ground?.pixel(point, value) ?? null, area: () => ground?.area ?? null };
}
