// @ts-check
/** What the race of runs knows, and how it changes. */

import { ofEveryFigure } from '../shared/figure_state.js';
import { lockedTo } from '../shared/lock.js';
import { movedBy } from '../shared/race/moving.js';
import { reducerOf } from '../shared/store.js';
import { planned } from './clock.js';

/** @typedef {import('./types.js').State} State */

/** @type {State} */
export const INITIAL = {
  catalog: null,
  figures: null,
  asked: null,
  setup: null,
  race: null,
  chosen: 0,
  time: 0,
  motion: 'rest',
  speed: 10,
  lock: null,
  trouble: null,
  notes: [],
  appearance: { theme: 'light', compact: false, still: false },
};

/** @type {import('./types.js').Handlers} */
const handlers = {
  ...ofEveryFigure,
  ...movedBy(planned),
  asked: (state, { search }) => ({ ...state, asked: search, trouble: null }),
  opened: (state, { catalog, setup, notes, time, chosen }) =>
    changed({ ...state, catalog, notes, time, chosen, asked: null }, setup),
  figuresArrived: (state, { figures }) => ({ ...state, figures }),
  raceArrived: (state, { race }) => withinEnd({ ...state, race, trouble: null }),
  changed: (state, { change }) => (state.setup ? changed(state, { ...state.setup, ...change }) : state),
  selected: (state, { entry }) => (entry < (state.setup?.entries.length ?? 0) ? { ...state, chosen: entry } : state),
};

/** @type {(state: State, action: import('./types.js').Action) => State} */
export const reduce = reducerOf(handlers);

/**
 * What was refused before may be right now.
 * @param {State} state @param {import('./types.js').Setup} setup @returns {State}
 */
function changed(state, setup) {
  const chosen = Math.min(state.chosen, setup.entries.length - 1);
  return { ...state, setup, trouble: null, motion: 'rest', chosen };
}

/** @param {State} state @returns {State} */
const withinEnd = (state) => ({ ...state, time: Math.min(lockedTo(state.lock, state.time), planned(state)) });
