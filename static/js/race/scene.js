// @ts-check
/** What the figures draw at a moment, taken from the state. */

import { positionsOf } from './clock.js';
import { namesOf } from './words/choices.js';

/**
 * Null while there is no race: the figures then keep what they show.
 * @param {import('./types.js').State} state
 * @returns {import('./types.js').Scene|null}
 */
export function sceneOf({ race, catalog, setup, time, chosen, appearance }) {
  if (!race || !catalog || !setup) return null;
  const { unit } = setup;
  return {
    race,
    unit,
    time: Math.min(time, race.setup.steps),
    chosen: Math.min(chosen, race.entries.length - 1),
    positions: positionsOf(race, time, unit, appearance),
    names: namesOf(race.setup, catalog),
  };
}
