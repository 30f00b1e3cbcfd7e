// @ts-check
/** What the graph knows, and how it changes. Nothing in here changes a variable but the reader's hand. */

import { exampleChosen, figureArrived, opened, refused } from './formula.js';
import { ofEveryFigure } from '../shared/figure_state.js';
import { lockedTo } from '../shared/lock.js';
import { reducerOf } from '../shared/store.js';
import { lengths } from './steps.js';

/**
 * @typedef {import('./types.js').State} State
 * @typedef {import('./types.js').Walk} Walk
 */

/** @type {State} */
export const INITIAL = {
  draft: '',
  walks: true,
  unreadable: null,
  text: null,
  start: {},
  mode: 'reverse',
  output: 0,
  variable: null,
  step: 0,
  motion: 'rest',
  speed: 1,
  passed: 0,
  chosen: 0,
  nudge: 0.1,
  cached: null,
  figure: null,
  walk: null,
  nudged: null,
  methods: null,
  lock: null,
  trouble: null,
  notes: [],
  appearance: { theme: 'light', compact: false, still: false },
};

/** @type {import('./types.js').Handlers} */
const handlers = {
  ...ofEveryFigure,
  opened,
  typed: (state, { text }) => ({ ...state, draft: text, unreadable: null, trouble: null }),
  exampleChosen,
  refused,
  figureArrived,
  walkArrived: (state, { walk }) => ({
    ...state,
    walk,
    variable: walk.variable,
    step: Math.min(lockedTo(state.lock, state.step), last(walk, state.mode)),
  }),
  nudgeArrived: (state, { nudged }) => ({ ...state, nudged }),
  methodsArrived: (state, { methods }) => ({ ...state, methods }),
  valueSet: (state, { name, value }) => ({ ...state, start: { ...state.start, [name]: value }, trouble: null }),
  modeChosen: (state, { mode }) => inPass({ ...state, mode }, state),
  outputChosen: (state, { output }) => ({ ...state, output, motion: 'rest', cached: null }),
  variableChosen: (state, { variable }) => ({ ...state, variable, motion: 'rest' }),
  chosen: (state, { node }) => ({ ...state, chosen: node }),
  nudgeSet: (state, { nudge }) => ({ ...state, nudge }),
  corrupted: (state, { value }) => toEnd({ ...state, cached: { node: state.chosen, value } }),
  repaired: (state) => ({ ...state, cached: null }),
  stepped: (state, { by }) => seek(state, state.step + by),
  seeked: (state, { step }) => seek(state, step),
  passSought,
  played: (state) => ({ ...(state.step >= end(state) ? toStart(state) : state), motion: 'play', passed: 0 }),
  paused: (state) => ({ ...state, motion: 'rest' }),
  ticked,
};

/** @type {(state: State, action: import('./types.js').Action) => State} */
export const reduce = reducerOf(handlers);

/**
 * The walk, once it is that of the picture.
 * @param {State} state
 */
export const shownWalk = ({ walk, figure }) => (walk && walk.text === figure?.text ? walk : null);

/**
 * The last step that can be visited: else that of the walk.
 * @param {State} state
 */
export function end(state) {
  const walk = shownWalk(state);
  return walk ? Math.min(last(walk, state.mode), state.lock?.last ?? Infinity) : 0;
}

/** @param {Walk} walk @param {import('./types.js').Mode} mode */
const last = (walk, mode) => lengths(walk, mode).all;

/** @param {State} state @param {number} step @returns {State} */
function seek(state, step) {
  return { ...state, motion: 'rest', step: Math.min(end(state), lockedTo(state.lock, Math.max(0, step))) };
}

/** @param {State} state */
const toEnd = (state) => seek(state, Infinity);

/** @param {State} state */
const toStart = (state) => seek(state, 0);

/**
 * The start, the step after which slopes set out, and the end.
 * @type {import('./types.js').Handlers['passSought']}
 */
function passSought(state, { by }) {
  const walk = shownWalk(state);
  if (!walk) return state;
  const steps = [0, lengths(walk, state.mode).values, end(state)];
  const beyond = by > 0 ? steps.find((step) => step > state.step) : steps.findLast((step) => step < state.step);
  return seek(state, beyond ?? state.step);
}

/**
 * Another mode shows the same values; slopes that had set out start again.
 * @param {State} state
 * @param {State} before
 */
function inPass(state, before) {
  const walk = shownWalk(state);
  if (!walk) return state;
  const { values } = lengths(walk, state.mode);
  const isDone = before.step >= end(before) && before.step > values;
  return seek(state, isDone ? Infinity : Math.min(before.step, values));
}

/**
 * Some time has passed: only here does the walk go on by itself.
 * @type {import('./types.js').Handlers['ticked']}
 */
function ticked(state, { seconds }) {
  if (state.motion !== 'play') return state;
  const passed = state.passed + seconds * state.speed;
  const step = Math.min(end(state), state.step + Math.floor(passed));
  return { ...state, step, passed: passed % 1, motion: step >= end(state) ? 'rest' : 'play' };
}
