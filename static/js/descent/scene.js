// @ts-check
/** What the figures draw at a moment, taken from the state. */

import { placesOf } from './clock.js';
import { minimaOf } from './grounds.js';
import { racerNames } from './names.js';

/**
 * Null while race and ground do not belong together yet: the figures then keep what they show.
 * @param {any} state
 */
export function sceneOf(state) {
  const { race, ground, catalog, surfaces, time, appearance } = state;
  if (!race || !ground || !belong(race, ground)) return null;
  const lab = { ...race.lab, unit: state.lab.unit };
  const chosen = Math.min(state.chosen, race.racers.length - 1);
  const places = placesOf({ race, time, lab, appearance });
  return { race, ground, lab, chosen, places, time, minima: minimaOf({ surfaces, lab }), names: racerNames({ lab, catalog }) };
}

const belong = (race, ground) => JSON.parse(ground.wish)[0] === race.lab.ground.text;
