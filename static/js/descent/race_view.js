// @ts-check
/** The race view: what every racer has reached, over what it has spent. */

import { remember } from '../drawing/remember.js';
import { createStage } from '../drawing/stage.js';
import { prepareRace } from './race_ground.js';
import { racePicture } from './race_picture.js';

/** @param {HTMLElement} container @param {{figure: any}} options */
export function raceView(container, { figure }) {
  const prepared = remember(prepareRace);

  function paint(scene, shown, { width, height }) {
    const ground = prepared(shown, scene.race, scene.lab.unit, scene.minima, width, height);
    return { ...racePicture(scene, ground), ground: ground.plotly };
  }

  return createStage(container, figure, paint);
}
