// @ts-check
/** What the figures draw at a moment, taken from the state. */

import { entryOf } from '../shared/choice.js';
import { positionsOf } from './clock.js';
import { knownAs } from './grounds.js';
import { racerNames, sourceName } from './words/racers.js';

/**
 * Null while race and ground do not belong together yet: the figures then keep what they show.
 * @param {import('./types.js').State} state
 * @returns {import('./types.js').Scene|null}
 */
export function sceneOf(state) {
  const { race, ground, catalog, surfaces, time, appearance } = state;
  if (!race || !ground || !catalog || !surfaces || !state.setup) return null;
  if (ground.text !== race.setup.ground.text) return null;
  const setup = { ...race.setup, unit: state.setup.unit };
  const known = knownAs(surfaces, setup.ground.name);
  return {
    race,
    ground,
    setup,
    time,
    chosen: Math.min(state.chosen, race.racers.length - 1),
    positions: positionsOf(race, time, setup.unit, appearance),
    minima: known?.minima ?? null,
    evenlyCurved: known?.evenly_curved ?? false,
    names: racerNames(setup, catalog),
    rules: setup.racers.map((racer) => entryOf(racer, catalog.optimizers)),
    source: sourceName(setup, catalog),
  };
}
