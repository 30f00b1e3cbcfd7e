// @ts-check
/** The surface: heights drawn once by Plotly, racers moved over them at every frame. */

import { remember } from '../../drawing/remember.js';
import { createStage } from '../../drawing/stage.js';
import { prepareSurface } from '../pictures/surface_ground.js';
import { surfacePicture } from '../pictures/surface_picture.js';
import { tracksOf } from '../pictures/tracks.js';

/** @type {import('./figures.js').Make} */
export function surfaceView(container, { figure, onRedraw }) {
  const prepared = remember(prepareSurface);
  const tracked = remember(tracksOf);
  /** @type {import('../pictures/surface_ground.js').SurfaceGround|null} */
  let ground = null;

  /** @type {import('./figures.js').Paint} */
  function paint(scene, shown, { width, height }) {
    const survey = /** @type {import('../types.js').SurfaceSurvey} */ (scene.ground);
    ground = prepared(shown, survey, scene.minima, width, height);
    return { ...surfacePicture(scene, ground, tracked(scene.race, ground)), ground: ground.plotly };
  }

  const stage = createStage(container, figure, paint, { onRedraw });
  return { ...stage, pixel: (point) => ground?.pixel(point) ?? null, area: () => ground?.area ?? null };
}
