// @ts-check
/** What the page about descent knows, and how it changes. */

import { atEnd, planned } from './clock.js';

/**
 * @typedef {object} Lab everything that is chosen, and that an address can say
 * @property {import('./grounds.js').Choice} ground
 * @property {number[]} start one number for each variable
 * @property {number[]} home where the ground was entered: a formula of one's own is shown around it
 * @property {{name: string}} source with its settings
 * @property {boolean} blackBox
 * @property {number} noise
 * @property {{name: string}[]} racers rules with their settings
 * @property {number} steps
 * @property {number} seed
 * @property {'operations'|'evaluations'|'steps'} unit
 */

export const INITIAL = {
  catalog: null,
  surfaces: null,
  figures: null,
  lab: null,
  draft: null,
  misread: null,
  race: null,
  ground: null,
  chosen: 0,
  time: 0,
  motion: 'rest',
  speed: 10,
  dragging: false,
  trouble: null,
  notes: [],
  appearance: { theme: 'light', compact: false, still: false },
};

export const SPEEDS = [0.5, 1, 2, 5, 10, 30, 60];
export const MOST_RACERS = 4;

const handlers = {
  catalogArrived: (state, { catalog, surfaces }) => ({ ...state, catalog, surfaces }),
  figuresArrived: (state, { figures }) => ({ ...state, figures }),
  appearanceChanged: (state, { appearance }) => ({ ...state, appearance }),
  opened: (state, { lab, draft, notes }) => fresh({ ...state, lab, draft, notes, misread: null, chosen: 0, time: 0 }),
  changed: (state, { change }) => fresh({ ...state, lab: { ...state.lab, ...change } }),
  moved: (state, { start, dragging }) => fresh({ ...state, dragging, lab: { ...state.lab, start } }),
  typed: (state, { text, start }) => ({ ...state, draft: { text, start: start ?? {} }, misread: null }),
  misread: (state, { draft, misread }) => (draft === state.draft ? { ...state, misread } : state),
  accepted,
  raceArrived: (state, { race }) => ended({ ...state, race, trouble: null }),
  groundArrived: (state, { ground }) => ({ ...state, ground }),
  selected: (state, { racer }) => (racer < state.lab.racers.length ? { ...state, chosen: racer } : state),
  stepped: (state, { by }) => seek(state, Math.round(state.time) + by),
  seeked: (state, { time }) => seek(state, time),
  reset: (state) => seek(state, 0),
  ended: (state) => seek(state, Infinity),
  played: (state) => (state.race ? { ...state, motion: 'play', time: atEnd(state) ? 0 : state.time } : state),
  paused: (state) => ({ ...state, motion: 'rest', time: Math.round(state.time) }),
  speedChosen: (state, { speed }) => ({ ...state, speed }),
  ticked,
  troubled: (state, { trouble }) => ({ ...state, trouble, motion: 'rest' }),
  retried: (state) => ({ ...state, trouble: null }),
  notesRead: (state) => ({ ...state, notes: [] }),
};

/** @param {any} state @param {any} action */
export const reduce = (state, action) => handlers[action.type](state, action);

/** A changed race starts where it is looked at; what was refused before may be right now. */
function fresh(state) {
  const last = state.lab.racers.length - 1;
  return ended({ ...state, trouble: null, motion: 'rest', chosen: Math.min(state.chosen, last) });
}

/** A formula that can be read is descended from its start: as told, else from where its variables are now, else 1. */
function accepted(state, { draft, variables }) {
  if (draft !== state.draft) return state;
  const now = Object.fromEntries(state.lab.ground.variables.map((name, i) => [name, state.lab.start[i]]));
  const start = variables.map((name, i) => draft.start[name] ?? now[name] ?? state.lab.start[i] ?? 1);
  const ground = { name: 'own', text: draft.text, variables, settings: {} };
  return fresh({ ...state, draft: null, misread: null, time: 0, lab: { ...state.lab, ground, start, home: start } });
}

function ended(state) {
  return { ...state, time: Math.min(state.time, planned(state)) };
}

function seek(state, time) {
  return { ...state, motion: 'rest', time: Math.min(planned(state), Math.max(0, time)) };
}

/** Some time has passed: only here does the race move by itself. */
function ticked(state, { seconds }) {
  if (state.motion !== 'play') return state;
  // The first frame may carry a time from before the start.
  const time = state.time + Math.max(0, seconds) * state.speed;
  const last = planned(state);
  return time >= last ? { ...state, time: last, motion: 'rest' } : { ...state, time };
}
