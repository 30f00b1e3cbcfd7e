// @ts-check
/** Choices that were made and can be taken back: each begins a new run, beside the one before. */

import { USUAL_PLANE } from '../../iteration/plane.js';
import { complete } from '../../iteration/position.js';
import { nearest } from '../../iteration/run.js';
import { begun, experimentOf } from '../../iteration/state/choices.js';
import { branched, partingOf } from '../edits.js';
import { RESTORED } from '../words/edits.js';

/** @typedef {import('../types.js').State} State */
/** @typedef {import('../types.js').Opened} Opened */
/** @typedef {import('../types.js').Choices} Choices */
/** @typedef {import('../types.js').Problem} Problem */

const MOST_UNDOABLE = 200;

/**
 * Another choice: a new run beside the pinned one, or else beside the one before.
 * @param {Opened} state
 * @param {Choices} to
 * @param {string} what has changed
 * @param {string} [says] the change in words
 * @returns {Opened}
 */
export function changed(state, to, what, says) {
  const change = { what, from: state.choices, to, says };
  const next = { ...state, choices: to, change, notes: [], ...undoableWith(state), dragged: null, ...looks(state, to) };
  return begun(next, beside(state), samePlane(state, to));
}

/** The present choices can be come back to. */
/** @param {Opened} state */
const undoableWith = ({ undoable, choices }) => ({
  undoable: [...undoable, choices].slice(-MOST_UNDOABLE),
  redoable: [],
});

/**
 * Choices of the undoable or the redoable are made again; the present ones go to the other side.
 * @param {Opened} state
 * @param {Choices[]} from the last of these is made
 * @param {'undoable'|'redoable'} here
 * @param {'undoable'|'redoable'} there
 * @returns {State}
 */
export function restored(state, from, here, there) {
  if (from.length === 0) return state;
  const to = from[from.length - 1];
  const change = { what: 'history', from: state.choices, to, says: RESTORED[here] };
  const lists = { [here]: from.slice(0, -1), [there]: [...state[there], state.choices] };
  const next = { ...state, choices: to, change, notes: [], ...lists, dragged: null, ...looks(state, to) };
  const parting = state.run && partingOf(state.choices, to);
  return parting == null ? begun(next, beside(state), samePlane(state, to)) : rejoined(next, beside(state), parting);
}

/**
 * The run is the same up to an edit that is taken back or made again; the visitor stays where they are.
 * @param {Opened} state
 * @param {import('../../iteration/run.js').Run|null} ghost
 * @param {number} parting the iteration before which the runs part
 * @returns {State}
 */
function rejoined(state, ghost, parting) {
  const id = state.runs + 1;
  const { choices, position: { count, beat } } = state;
  const run = branched(state.run, { id, experiment: experimentOf(state), edits: choices.edits }, parting);
  const position = { ...complete(state.position), count: nearest(run, count) ?? 0 };
  return {
    ...state,
    run,
    runs: id,
    ghost,
    position,
    wanted: { count, beat },
    motion: 'rest',
    shadow: null,
    trouble: null,
  };
}

/** The run to compare the next one with. */
const beside = (/** @type {State} */ state) => state.pinned ?? (state.run?.frames.size ? state.run : state.ghost);

/** A landscape belongs to its problem: another one would lie. */
const samePlane = (
  /** @type {Opened} */ state,
  /** @type {Choices} */ to,
) => (state.choices.problem === to.problem ? state.plane : null);

/**
 * What was looked at, as far as the other problem has it, too.
 * @param {Opened} state
 * @param {Choices} to
 * @returns {Pick<State, 'example'|'drawing'|'tested'> & Partial<Pick<State, 'maps'|'selection'|'hover'|'planeChoice'>>}
 */
function looks(state, { problem, batch_size: batch }) {
  const before = state.choices.problem;
  const same = problem.data === before.data && batch === state.choices.batch_size;
  const example = same ? state.example : null;
  // Maps and losses of other rows would lie.
  const drawing = stillDrawing(state.drawing, problem, before);
  const others = { example, drawing, tested: null, ...(problem !== before && { maps: null }) };
  return parametersIn(problem) === parametersIn(before)
    ? others
    : { ...others, selection: null, hover: null, planeChoice: USUAL_PLANE };
}

/** What parameters there are, and so what can be looked at. @param {Problem} problem */
const parametersIn = ({ layers, biases }) => `${layers} ${biases === 'trained'}`;

/**
 * Rows are drawn on while inputs and outputs stay the same; a named data set is seen as a whole.
 * @param {State['drawing']} drawing
 * @param {Problem} problem
 * @param {Problem} before
 */
function stillDrawing(drawing, problem, before) {
  if (!drawing || endsOf(problem) !== endsOf(before)) return null;
  const same = problem.data === before.data || problem.data.name === 'rows';
  return same ? drawing : { ...drawing, window: null };
}

/** @param {Problem} problem */
const endsOf = ({ features, layers }) => `${features ? 2 : layers[0]} ${layers.at(-1)}`;

/** The same state, whose choices can be come back to. @param {Opened} state */
export const remembered = (state) => ({ ...state, ...undoableWith(state), ghost: beside(state) });
