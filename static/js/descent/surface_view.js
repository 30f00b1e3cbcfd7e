// @ts-check
/** The surface view: heights drawn once by Plotly, racers moved over them at every frame. */

import { remember } from '../drawing/remember.js';
import { createStage } from '../drawing/stage.js';
import { prepareSurface } from './surface_ground.js';
import { surfacePicture } from './surface_picture.js';
import { tracksOf } from './tracks.js';

/** @param {HTMLElement} container @param {{figure: any, onRedraw: () => void}} options */
export function surfaceView(container, { figure, onRedraw }) {
  const prepared = remember(prepareSurface);
  const tracked = remember(tracksOf);
  let ground = null;

  function paint(scene, shown, { width, height }) {
    ground = prepared(shown, scene.ground, scene.minima, width, height);
    return { ...surfacePicture(scene, ground, tracked(scene.race, ground)), ground: ground.plotly };
  }

  const stage = createStage(container, figure, paint, { onRedraw });
  return { ...stage, pixel: (point) => ground?.pixel(point) ?? null, area: () => ground?.area ?? null };
}
