// @ts-check
/** What the race of runs knows, and how it changes. */

import { lockedTo } from '../shared/lock.js';
import { atEnd, planned } from './clock.js';

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
  asked: (state, { search }) => ({ ...state, asked: search, trouble: null }),
  opened: (state, { catalog, setup, notes, time, chosen }) =>
    changed({ ...state, catalog, notes, time, chosen, asked: null }, setup),
  figuresArrived: (state, { figures }) => ({ ...state, figures }),
  raceArrived: (state, { race }) => withinEnd({ ...state, race, trouble: null }),
  appearanceChanged: (state, { appearance }) => ({ ...state, appearance }),
  changed: (state, { change }) => (state.setup ? changed(state, { ...state.setup, ...change }) : state),
  selected: (state, { entry }) => (entry < (state.setup?.entries.length ?? 0) ? { ...state, chosen: entry } : state),
  stepped: (state, { by }) => seek(state, Math.round(state.time) + by),
  seeked: (state, { time }) => seek(state, time),
  reset: (state) => seek(state, 0),
  ended: (state) => seek(state, Infinity),
  played: (state) => (state.race ? { ...(atEnd(state) ? seek(state, 0) : state), motion: 'play' } : state),
  paused: (state) => ({ ...state, motion: 'rest', time: Math.round(state.time) }),
  speedChosen: (state, { speed }) => ({ ...state, speed }),
  ticked,
  troubled: (state, { trouble }) => ({ ...state, trouble, motion: 'rest' }),
  retried: (state) => ({ ...state, trouble: null }),
  notesRead: (state) => ({ ...state, notes: [] }),
};

/**
 * @param {State} state
 * @param {import('./types.js').Action} action
 * @returns {State}
 */
export function reduce(state, action) {
  const handle = /** @type {(state: State, action: object) => State} */ (handlers[action.type]);
  return handle(state, action);
}

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

/** @param {State} state @param {number} time @returns {State} */
function seek(state, time) {
  if (!state.race) return state;
  return { ...state, motion: 'rest', time: Math.min(planned(state), lockedTo(state.lock, Math.max(0, time))) };
}

/**
 * Some time has passed: only here does the race move by itself.
 * @type {import('./types.js').Handlers['ticked']}
 */
function ticked(state, { seconds }) {
  if (state.motion !== 'play') return state;
  const time = state.time + Math.max(0, seconds) * state.speed;
  const last = planned(state);
  return time >= last ? { ...state, time: last, motion: 'rest' } : { ...state, time };
}
