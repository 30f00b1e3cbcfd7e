// @ts-check
/** The bar that moves through the race of runs, and what its buttons and the keys do. */

import { actingOn } from '../../shared/acting.js';
import { MOST_SEEDS, movesAt, raceBar } from '../../shared/race/transport.js';
import { planned } from '../clock.js';
import { SPEEDS } from '../tempo.js';
import { positionText, speedTitle } from '../words/figures.js';

/** @typedef {(state: import('../types.js').State) => import('../types.js').Action|null} Asks */

/** @type {Record<string, Asks>} */
const OWN = {
  unit: ({ setup }) =>
    setup && { type: 'changed', change: { unit: setup.unit === 'iterations' ? 'operations' : 'iterations' } },
  seed: ({ setup }) => {
    const seed = Math.floor(Math.random() * MOST_SEEDS);
    return setup && { type: 'changed', change: { ground: { ...setup.ground, seed, theta: null } } };
  },
};

export const act = actingOn({ ...movesAt(SPEEDS), ...OWN });

/** @param {import('../types.js').Context} context @param {{act: (name: string) => void}} options */
export const raceTransport = (context, options) =>
  raceBar(context, { ...options, planned, positionText, speeds: SPEEDS, speedTitle });
