// @ts-check
/** What a race of runs asks the server for: what there is, the race itself, and its empty figures. */

import { get, post } from '../shared/api.js';
import { figuresAt } from '../shared/race/figures_resource.js';
import { opened } from './address.js';

/**
 * @typedef {import('./types.js').State} State
 * @typedef {import('./types.js').Setup} Setup
 * @typedef {import('../shared/resources.js').Resource} Resource
 */

const RESOLUTION = { wide: 61, compact: 41 };

/** What an address asks for, with all there is to choose from. @type {Resource} */
export const openingResource = {
  group: (/** @type {State} */ { asked }) => String(asked),
  next(/** @type {State} */ { asked, catalog: known }) {
    if (asked === null) return null;
    return async (signal) => {
      const [catalog, presets] = await Promise.all([
        known ?? get('/api/catalog', signal),
        get('/api/presets', signal),
      ]);
      return { type: 'opened', catalog, ...(await opened(asked, catalog, presets)) };
    };
  },
};

/** @param {Setup} setup @param {boolean} compact */
function bodyOf({ ground, entries, steps, plane }, compact) {
  const { problem, batchSize, seed, theta } = ground;
  return {
    problem,
    batch_size: batchSize,
    seed,
    theta,
    entries,
    steps,
    indices: plane,
    resolution: compact ? RESOLUTION.compact : RESOLUTION.wide,
  };
}

/** @type {Resource} */
export const raceResource = {
  group: () => 'race',
  next(/** @type {State} */ { setup, race, appearance }) {
    if (!setup) return null;
    const body = bodyOf(setup, appearance.compact);
    const key = JSON.stringify(body);
    if (key === race?.key) return null;
    return async (signal) => {
      const answer = await post('/api/runs-race', body, signal);
      return { type: 'raceArrived', race: { ...answer, key, setup } };
    };
  },
};

export const figuresResource = figuresAt('/api/runs-race/figures');

/** Whether something that is shown has not arrived yet. @param {State} state */
export function isWaiting(state) {
  if (state.trouble) return false;
  return !state.setup || state.asked !== null || raceResource.next(state) !== null;
}
