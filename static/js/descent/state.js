// @ts-check
/** What the race knows, and how it changes. */

import { ofEveryFigure } from '../shared/figure_state.js';
import { lockedTo } from '../shared/lock.js';
import { movedBy } from '../shared/race/moving.js';
import { reducerOf } from '../shared/store.js';
import { WRONG_VALUE } from '../shared/words.js';
import { planned } from './clock.js';
import { knownAs, OWN } from './grounds.js';
import { startOf } from './setup.js';

/** @typedef {import('./types.js').State} State */

/** @type {State} */
export const INITIAL = {
  catalog: null,
  surfaces: null,
  figures: null,
  setup: null,
  draft: null,
  unreadable: null,
  race: null,
  ground: null,
  chosen: 0,
  time: 0,
  motion: 'rest',
  speed: 10,
  dragging: false,
  lock: null,
  trouble: null,
  notes: [],
  appearance: { theme: 'light', compact: false, still: false },
};

/**
 * What is raced stays. Who has typed a formula sees that; of one in an address, which says a time, it is said.
 * @type {import('./types.js').Handlers['refused']}
 */
function refused(state, { draft, unreadable }) {
  if (draft !== state.draft) return state;
  const used = state.surfaces && state.setup && knownAs(state.surfaces, state.setup.ground.name)?.title;
  if (draft.time === undefined || !used) return { ...state, unreadable };
  return { ...state, unreadable, notes: [...state.notes, WRONG_VALUE.replaced('text', draft.text, used)] };
}

/**
 * Whether there is something to show.
 * @type {(state: State) => state is import('./types.js').Ready}
 */
export const isReady = (state) => state.catalog != null && state.surfaces != null && state.setup != null;

/** @type {import('./types.js').Handlers} */
const handlers = {
  ...ofEveryFigure,
  ...movedBy(planned),
  catalogArrived: (state, { catalog, surfaces }) => ({ ...state, catalog, surfaces }),
  figuresArrived: (state, { figures }) => ({ ...state, figures }),
  opened: (state, { setup, draft, notes, time, chosen }) =>
    changed({ ...state, draft, notes, unreadable: null, chosen, time }, setup),
  changed: (state, { change }) => (state.setup ? changed(state, { ...state.setup, ...change }) : state),
  moved: (
    state,
    { start, dragging },
  ) => (state.setup ? changed({ ...state, dragging }, { ...state.setup, start }) : state),
  typed: (state, { text, start }) => ({ ...state, draft: { text, start: start ?? {} }, unreadable: null }),
  refused,
  accepted,
  raceArrived: (state, { race }) => withinEnd({ ...state, race, trouble: null }),
  groundArrived: (state, { ground }) => ({ ...state, ground }),
  selected: (state, { racer }) => (racer < (state.setup?.racers.length ?? 0) ? { ...state, chosen: racer } : state),
};

/** @type {(state: State, action: import('./types.js').Action) => State} */
export const reduce = reducerOf(handlers);

/**
 * Another race starts where it is looked at; what was refused before may be right now.
 * @param {State} state @param {import('./types.js').Setup} setup
 */
function changed(state, setup) {
  const chosen = Math.min(state.chosen, setup.racers.length - 1);
  return withinEnd({ ...state, setup, trouble: null, motion: 'rest', chosen });
}

/**
 * A readable formula is descended from its start: as told, else from where its variables are now, else 1.
 * @type {import('./types.js').Handlers['accepted']}
 */
function accepted(state, { draft, variables, depth }) {
  const { setup } = state;
  if (draft !== state.draft || !setup) return state;
  const now = startOf(setup.ground.variables, setup.start);
  const start = variables.map((name, i) => draft.start[name] ?? now[name] ?? setup.start[i] ?? 1);
  const ground = { name: OWN, text: draft.text, variables, settings: {}, depth };
  const fresh = { ...state, draft: null, unreadable: null, time: draft.time ?? 0 };
  return changed(fresh, { ...setup, ground, start, home: start });
}

/** As far as the race goes; until it is there, it stands where it is asked to. @param {State} state @returns {State} */
function withinEnd(state) {
  const end = state.race ? planned(state) : Infinity;
  return { ...state, time: Math.min(lockedTo(state.lock, state.time), end) };
}
