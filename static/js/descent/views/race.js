// @ts-check
/** What every racer has reached, over what it has spent. */

import { remember } from '../../drawing/remember.js';
import { createStage } from '../../drawing/stage.js';
import { prepareRace } from '../pictures/race_ground.js';
import { racePicture } from '../pictures/race_picture.js';

/** @type {import('./figures.js').Make} */
export function raceView(container, { figure }) {
  const prepared = remember(prepareRace);

  /** @type {import('./figures.js').Paint} */
  function paint(scene, shown, { width, height }) {
    const ground = prepared(shown, scene.race, scene.setup.unit, scene.minima, width, height);
    return { ...racePicture(scene, ground), ground: ground.plotly };
  }

  // Nothing is placed over this figure.
  return { ...createStage(container, figure, paint), pixel: () => null, area: () => null };
}
