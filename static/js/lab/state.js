// @ts-check
/** What only the lab knows: every choice can be changed and taken back, runs can be pinned and taken by hand. */

import { isMoved } from '../facts.js';
import { short } from '../numbers.js';
import { parametersOf } from '../parameters.js';
import { complete } from '../position.js';
import { nearest } from '../run.js';
import { sceneOf } from '../scene.js';
import { begun, choices as shared, experimentOf } from '../state/choices.js';
import { pictures } from '../state/pictures.js';
import { runs } from '../state/runs.js';
import { transport } from '../state/transport.js';
import { INITIAL as ITERATION } from '../store.js';
import { storeOf } from '../store_of.js';
import { drawingRows } from './rows/state.js';
import { branched, withHand } from './hands.js';
import { LOOKING, looking } from './pictures/state.js';
import { whole } from './own_rule.js';

/** @typedef {any} State the state of the page of one iteration, with the fields of `MORE` */

const MOST_PAST = 200;

const MORE = {
  /** What was opened, and by which address. */
  opened: null,
  /** Choices to go back to, and those that were taken back. */
  past: [],
  future: [],
  /** The run that stays as the ghost until it is let go. */
  pinned: null,
  /** The parameter that is being dragged, its value, the iteration before which it is set, and the state before. */
  dragged: null,
  /** The rows of the data, with what their columns are called; and the choice of data they belong to. */
  data: null,
  /** The answers of the panels, each with the moment it belongs to. */
  explanation: null,
  direction: 'backward',
  checked: null,
  glossary: null,
  swaps: {},
  /** How rows are drawn; null when they are not. @type {import('./rows/points.js').Drawing|null} */
  drawing: null,
  ...LOOKING,
};

/** @type {State} */
export const INITIAL = { ...ITERATION, ...MORE };

const lab = {
  presetOpened,
  chosen,
  takenByHand,
  released: (state) => ({ ...state, dragged: null }),
  handTakenBack,
  undone: (state) => restored(state, state.past, 'past', 'future'),
  redone: (state) => restored(state, state.future, 'future', 'past'),
  pinned: (state) => (state.run?.curve.length ? { ...state, pinned: state.run } : state),
  unpinned: (state) => ({ ...state, pinned: null, ghost: null, plane: null }),
  dataArrived,
  noted: (state, { notes }) => ({ ...state, notes }),
  glossaryArrived: (state, { glossary }) => ({ ...state, glossary }),
  directionChosen: (state, { direction }) => ({ ...state, direction }),
  explanationArrived: (state, { explanation }) => ({ ...state, explanation }),
  checkAsked: (state) => ({ ...state, checked: { key: null } }),
  checkArrived: (state, { checked }) => ({ ...state, checked }),
  swapAsked,
  swapRowArrived,
};

const handlers = { ...shared, ...runs, ...transport, ...pictures, ...lab, ...looking, ...drawingRows(changed) };

export const reduce = (state, action) => handlers[action.type](state, action);

export const createLabStore = (state = INITIAL) => storeOf(state, reduce);

/** Parameters set by hand are places in one theta: another problem or seed starts without them. */
const restart = (what) => (what === 'problem' || what === 'seed' ? { theta: null, edits: [] } : {});

/** An address was opened; the steps taken before cannot be taken back from here. */
function presetOpened(state, { catalog, preset, choices, example, notes, address }) {
  const { look, speed, runs, figures, labFigures, glossary, nodesShow } = state;
  const kept = { look, speed, runs, figures, labFigures, glossary, nodesShow };
  const opened = { ...INITIAL, ...kept, catalog, preset, choices, example, notes };
  return begun({ ...opened, opened: { choices, example, address } }, null, null);
}

/** One choice is changed, and what hangs on it. */
function chosen(state, { what, value, says }) {
  const to = { ...state.choices, [what]: what === 'optimizer' ? whole(value, state.choices.optimizer) : value };
  return changed(state, { ...to, ...restart(what) }, what, says);
}

/** Another choice: a new run beside the pinned one, or else beside the one before. */
function changed(state, to, what, says) {
  const change = { what, from: state.choices, to, says };
  const past = [...state.past, state.choices].slice(-MOST_PAST);
  const next = { ...state, choices: to, change, notes: [], past, future: [], dragged: null, ...looks(state, to) };
  return begun(next, beside(state), samePlane(state, to));
}

function restored(state, from, here, there) {
  if (from.length === 0) return state;
  const to = from.at(-1);
  const says = here === 'past' ? 'The last choice was taken back.' : 'The choice was made again.';
  const change = { what: 'history', from: state.choices, to, says };
  const lists = { [here]: from.slice(0, -1), [there]: [...state[there], state.choices] };
  const next = { ...state, choices: to, change, notes: [], ...lists, dragged: null, ...looks(state, to) };
  return begun(next, beside(state), samePlane(state, to));
}

const beside = (state) => state.pinned ?? (state.run?.frames.size ? state.run : state.ghost);

/** A landscape belongs to its problem: another one would lie. */
const samePlane = (state, to) => (state.choices.problem === to.problem ? state.plane : null);

/** What was looked at, as far as the other problem has it, too. */
function looks(state, { problem, batch_size: batch }) {
  const before = state.choices.problem;
  const same = problem.data === before.data && batch === state.choices.batch_size;
  const example = same ? state.example : null;
  // Maps and losses of other rows would lie.
  const drawing = stillDrawing(state.drawing, problem, before);
  const others = { example, drawing, tested: null, ...(problem !== before && { maps: null }) };
  return problem.layers.join() === before.layers.join()
    ? others
    : { ...others, selection: null, hover: null, planeChoice: { kind: 'principal' } };
}

/** Rows are drawn on while inputs and outputs stay the same; a named data set is seen as a whole. */
function stillDrawing(drawing, problem, before) {
  if (!drawing || endsOf(problem) !== endsOf(before)) return null;
  const same = problem.data === before.data || problem.data.name === 'rows';
  return same ? drawing : { ...drawing, window: null };
}

const endsOf = ({ features, layers }) => `${features ? 2 : layers[0]} ${layers.at(-1)}`;

/** The iteration before which a parameter would be set now: after a step that is the next one. */
export function handCount(state) {
  const scene = sceneOf(state);
  return state.position.count + (scene && isMoved(scene) ? 1 : 0);
}

/** Parameter `index` is set to `value` here and now. While it is dragged, all is one change. */
function takenByHand(state, { index, value }) {
  const start = state.run.frames.get(0)?.theta ?? state.choices.theta;
  if (!start || !Number.isFinite(value)) return state;
  const going = state.dragged?.index === index;
  const count = going ? state.dragged.count : handCount(state);
  const to = withHand(state.choices, count, index, value, start);
  const { name } = parametersOf(to.problem)[index];
  const says = `${name} was set to ${short(value)} by hand before iteration ${count}: the run branches there.`;
  const change = { what: 'hand', from: state.choices, to, says };
  const dragged = { index, count, value, before: going ? state.dragged.before : state };
  return { ...onBranch(going ? state : remembered(state), to, count), change, dragged };
}

/** What is being dragged is where it was, in the run it was in, and nothing has been chosen. */
function handTakenBack(state) {
  if (!state.dragged) return state;
  const { choices, change, run, ghost, past, future, position } = state.dragged.before;
  const before = { choices, change, run, ghost, past, future, position: complete(position) };
  return { ...state, ...before, wanted: null, motion: 'rest', shadow: null, trouble: null, dragged: null };
}

const remembered = (state) => ({
  ...state, past: [...state.past, state.choices].slice(-MOST_PAST), future: [], ghost: beside(state),
});

function onBranch(state, choices, count) {
  const id = state.runs + 1;
  const experiment = experimentOf({ ...state, choices });
  const run = branched(state.run, { id, experiment, edits: choices.edits, count });
  const position = { count: nearest(run, count) ?? 0, beat: 'forward', progress: 1 };
  return {
    ...state, choices, run, runs: id, position, notes: [], tested: null,
    wanted: { count, beat: 'forward' }, motion: 'rest', shadow: null, trouble: null,
  };
}

/** How many rows there are to look at one by one is known when the data are here. */
function dataArrived(state, { data }) {
  const rows = data.train.x.length;
  return { ...state, data, preset: { ...state.preset, rows } };
}

/** The gradient or the point of this moment is kept, for others to be tried on it. */
function swapAsked(state, { panel }) {
  const { frame, run } = sceneOf(state);
  const { problem, seed, batch_size, optimizer } = run.experiment;
  const { theta, count, gradient, value } = frame;
  const swap = {
    id: `${run.id} ${count}`, rows: {}, theta, count, rate: optimizer.learning_rate,
    slope: { value, gradient }, moment: { problem, seed, batch_size, theta, count, example: null },
  };
  return { ...state, swaps: { ...state.swaps, [panel]: swap } };
}

function swapRowArrived(state, { panel, id, name, row }) {
  const swap = state.swaps[panel];
  if (swap?.id !== id) return state;
  const known = { ...swap, rows: { ...swap.rows, [name]: row } };
  return { ...state, swaps: { ...state.swaps, [panel]: known } };
}
