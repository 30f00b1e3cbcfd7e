// @ts-check
/** What the graph knows, and how it changes. Nothing in here changes a variable but the reader's hand. */

import { lengths } from './steps.js';

/**
 * @typedef {import('./types.js').State} State
 * @typedef {import('./types.js').Walk} Walk
 * @typedef {import('./types.js').Drawing} Drawing
 */

/** @type {State} */
export const INITIAL = {
  draft: '',
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
  trouble: null,
  notes: [],
  appearance: { theme: 'light', compact: false, still: false },
};

/** @type {import('./types.js').Handlers} */
const handlers = {
  appearanceChanged: (state, { appearance }) => ({ ...state, appearance }),
  opened,
  typed: (state, { text }) => ({ ...state, draft: text, unreadable: null, trouble: null }),
  exampleChosen: (state, { example: { text, start } }) => ({
    ...state,
    ...FRESH,
    draft: text,
    start,
    unreadable: null,
    trouble: null,
  }),
  refused: (state, { unreadable, instead }) => ({ ...state, unreadable, ...instead }),
  figureArrived,
  walkArrived: (state, { walk }) => ({
    ...state,
    walk,
    variable: walk.variable,
    step: Math.min(state.step, last(walk, state.mode)),
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
  played: (state) => ({ ...state, motion: 'play', passed: 0, step: state.step >= end(state) ? 0 : state.step }),
  paused: (state) => ({ ...state, motion: 'rest' }),
  speedChosen: (state, { speed }) => ({ ...state, speed }),
  ticked,
  troubled: (state, { trouble }) => ({ ...state, trouble, motion: 'rest' }),
  retried: (state) => ({ ...state, trouble: null }),
  notesRead: (state) => ({ ...state, notes: [] }),
};

/**
 * What a new formula starts from.
 * @type {Pick<State, 'output'|'variable'|'step'|'motion'|'chosen'|'cached'>}
 */
const FRESH = { output: 0, variable: null, step: 0, motion: 'rest', chosen: 0, cached: null };

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
 * An address is opened; when its formula is drawn already, it need not be read again.
 * @type {import('./types.js').Handlers['opened']}
 */
function opened(state, { asked, notes }) {
  /** @type {State} */
  const next = { ...state, ...FRESH, ...asked, text: null, unreadable: null, notes, trouble: null };
  return next.figure?.text === next.draft ? figureArrived(next, { figure: next.figure }) : next;
}

/**
 * The server has read the text: its variables keep the values they had, and new ones are 1.
 * @param {State} state
 * @param {{figure: Drawing}} answer
 * @returns {State}
 */
function figureArrived(state, { figure }) {
  const { text, variables } = figure;
  const kept = state.text === null || text === state.text ? state : { ...state, ...FRESH };
  const start = Object.fromEntries(variables.map((name) => [name, state.start[name] ?? 1]));
  return { ...state, ...possible(kept, figure), figure, text, start };
}

/**
 * What was chosen, without what this formula does not have.
 * @param {State} state
 * @param {Drawing} drawing
 */
function possible({ output, variable, step, motion, chosen, cached }, { variables, outputs, figure }) {
  const { kinds } = /** @type {import('./types.js').Meta} */ (figure.layout.meta);
  const asked = output < outputs.length ? output : 0;
  const changes = (/** @type {number} */ node) =>
    node < kinds.length && kinds[node] !== 'number' && node <= outputs[asked];
  return {
    output: asked,
    variable: variable != null && variables.includes(variable) ? variable : null,
    step,
    motion,
    chosen: chosen < kinds.length ? chosen : 0,
    cached: cached && changes(cached.node) ? cached : null,
  };
}

/**
 * The walk, once it is that of the picture.
 * @param {State} state
 */
export const shownWalk = ({ walk, figure }) => (walk && walk.text === figure?.text ? walk : null);

/**
 * How many steps the walk has.
 * @param {State} state
 */
export function end(state) {
  const walk = shownWalk(state);
  return walk ? last(walk, state.mode) : 0;
}

/** @param {Walk} walk @param {import('./types.js').Mode} mode */
const last = (walk, mode) => lengths(walk, mode).all;

/** @param {State} state @param {number} step @returns {State} */
function seek(state, step) {
  return { ...state, motion: 'rest', step: Math.min(end(state), Math.max(0, step)) };
}

/** @param {State} state */
const toEnd = (state) => seek(state, Infinity);

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
