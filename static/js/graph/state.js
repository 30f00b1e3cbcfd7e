// @ts-check
/** What the graph lab knows, and how it changes. Nothing in here changes a variable but the reader's hand. */

import { lengths } from './steps.js';

/** @typedef {import('./types.js').Mode} Mode */

/** Steps a second. */
export const SPEEDS = [0.25, 0.5, 1, 2, 5, 10];

export const INITIAL = {
  /** What is asked for; it becomes the text as soon as the server has read it. */
  draft: '',
  misread: null,
  text: null,
  start: {},
  mode: /** @type {Mode} */ ('reverse'),
  output: 0,
  variable: null,
  step: 0,
  motion: 'rest',
  speed: 1,
  /** Time since the last step while it plays, in steps. */
  passed: 0,
  chosen: 0,
  nudge: 0.1,
  cached: null,
  figure: null,
  walk: null,
  nudged: null,
  ways: null,
  trouble: null,
  notes: [],
  appearance: { theme: 'light', compact: false, still: false },
};

const handlers = {
  appearanceChanged: (state, { appearance }) => ({ ...state, appearance }),
  opened,
  typed: (state, { text }) => ({ ...state, draft: text, misread: null, trouble: null }),
  offered: (state, { offer }) => ({ ...state, ...FRESH, draft: offer.text, start: offer.start, misread: null, trouble: null }),
  misread: (state, { misread, instead }) => ({ ...state, misread, ...instead }),
  figureArrived,
  walkArrived: (state, { walk }) => ({ ...state, walk, variable: walk.variable, step: Math.min(state.step, last(walk, state.mode)) }),
  nudgeArrived: (state, { nudged }) => ({ ...state, nudged }),
  waysArrived: (state, { ways }) => ({ ...state, ways }),
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
  played: (state) => ({ ...state, motion: 'play', passed: 0, step: state.step >= end(state) ? 0 : state.step }),
  paused: (state) => ({ ...state, motion: 'rest' }),
  speedChosen: (state, { speed }) => ({ ...state, speed }),
  ticked,
  troubled: (state, { trouble }) => ({ ...state, trouble, motion: 'rest' }),
  retried: (state) => ({ ...state, trouble: null }),
  notesRead: (state) => ({ ...state, notes: [] }),
};

/** What a new formula starts from. */
const FRESH = { output: 0, variable: null, step: 0, motion: 'rest', chosen: 0, cached: null };

/** @param {any} state @param {any} action */
export const reduce = (state, action) => handlers[action.type](state, action);

/** An address is opened; when its formula is drawn already, it need not be read again. */
function opened(state, { asked, notes }) {
  const next = { ...state, ...FRESH, ...asked, text: null, misread: null, notes, trouble: null };
  return next.figure?.text === next.draft ? figureArrived(next, next) : next;
}

/** The server has read the text: its variables keep the values they had, and new ones are 1. */
function figureArrived(state, { figure }) {
  const { text, variables } = figure;
  const kept = state.text === null || text === state.text ? state : { ...state, ...FRESH };
  const start = Object.fromEntries(variables.map((/** @type {string} */ name) => [name, state.start[name] ?? 1]));
  return { ...state, ...possible(kept, figure), figure, text, start };
}

/** What was chosen, without what this formula does not have. */
function possible({ output, variable, step, motion, chosen, cached }, { variables, outputs, figure }) {
  const { kinds } = figure.layout.meta;
  const asked = output < outputs.length ? output : 0;
  const changes = (node) => node < kinds.length && kinds[node] !== 'number' && node <= outputs[asked];
  return {
    output: asked,
    variable: variables.includes(variable) ? variable : null,
    step,
    motion,
    chosen: chosen < kinds.length ? chosen : 0,
    cached: cached && changes(cached.node) ? cached : null,
  };
}

/** The walk, once it is that of the picture. */
export const shownWalk = ({ walk, figure }) => (walk && walk.text === figure?.text ? walk : null);

/** How many steps the walk has. */
export const end = (state) => (shownWalk(state) ? last(state.walk, state.mode) : 0);

const last = (walk, mode) => lengths(walk, mode).all;

function seek(state, step) {
  return { ...state, motion: 'rest', step: Math.min(end(state), Math.max(0, step)) };
}

const toEnd = (state) => seek(state, Infinity);

/** The start, the place where slopes set out, and the end. */
function passSought(state, { by }) {
  if (!shownWalk(state)) return state;
  const places = [0, lengths(state.walk, state.mode).values, end(state)];
  const beyond = by > 0 ? places.find((place) => place > state.step) : places.findLast((place) => place < state.step);
  return seek(state, beyond ?? state.step);
}

/** Another mode shows the same values; slopes that had set out start again. */
function inPass(state, before) {
  if (!shownWalk(state)) return state;
  const { values } = lengths(state.walk, state.mode);
  return seek(state, before.step >= end(before) && before.step > values ? Infinity : Math.min(before.step, values));
}

/** Some time has passed: only here does the walk go on by itself. */
function ticked(state, { seconds }) {
  if (state.motion !== 'play') return state;
  const passed = state.passed + seconds * state.speed;
  const step = Math.min(end(state), state.step + Math.floor(passed));
  return { ...state, step, passed: passed % 1, motion: step >= end(state) ? 'rest' : 'play' };
}
