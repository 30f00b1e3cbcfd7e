// @ts-check
/** The bar that moves through the race, and what its buttons and the keys do. */

import { actingOn } from '../../shared/acting.js';
import { MOST_SEEDS, movesAt, raceBar } from '../../shared/race/transport.js';
import { planned } from '../clock.js';
import { SPEEDS } from '../tempo.js';
import { positionText, speedTitle } from '../words/figures.js';

/** @typedef {import('../types.js').State} State */
/** @typedef {import('../types.js').Action} Action */

/** @type {Record<string, (state: State) => Action>} */
const OWN = {
  seed: () => ({ type: 'changed', change: { seed: Math.floor(Math.random() * MOST_SEEDS) } }),
  'racer-1': () => ({ type: 'selected', racer: 0 }),
  'racer-2': () => ({ type: 'selected', racer: 1 }),
  'racer-3': () => ({ type: 'selected', racer: 2 }),
  'racer-4': () => ({ type: 'selected', racer: 3 }),
};

export const act = actingOn({ ...movesAt(SPEEDS), ...OWN });

/** @param {import('../types.js').Context} context @param {{act: (name: string) => void}} options */
export const raceTransport = (context, options) =>
  raceBar(context, {
    ...options,
    planned,
    positionText: (/** @type {State} */ state) => (state.setup ? positionText(state, state.setup.unit) : ''),
    speeds: SPEEDS,
    speedTitle,
  });
