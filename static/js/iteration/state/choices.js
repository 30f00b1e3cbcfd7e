// @ts-check
/** What the visitor chooses: each choice starts a new run from the same start; the last one stays as a ghost. */

import { withinRun } from '../line_within_run.js';
import { laidThrough, renumbered, USUAL_PLANE } from '../plane.js';
import { optimizerAt } from '../plans.js';
import { complete, START, within } from '../position.js';
import { newRun } from '../run.js';
import { USUAL } from '../surface/camera.js';
import { startOf } from './asking.js';

/** @typedef {import('./types.js').State} State */
/** @typedef {import('./types.js').Opened} Opened */
/** @typedef {import('./types.js').Ready} Ready */
/** @typedef {import('./types.js').Place} Place */
/** @typedef {import('./types.js').ShownPlane} ShownPlane */
/** @typedef {import('../run.js').Run} Run */
/** @typedef {import('./actions.js').Handlers} Handlers */

const NOTHING_CHOSEN = {
  asked: null,
  change: null,
  selection: null,
  hover: null,
  planeChoice: USUAL_PLANE,
  window: null,
  heights: /** @type {const} */ ('all'),
};

/** @satisfies {Partial<Handlers>} */
export const choices = {
  addressAsked: (state, { search }) => ({ ...state, asked: search, trouble: null }),
  presetOpened,
  chosen,
  exampleChosen,
};

/**
 * A preset with the choices its address asks for. The ghost of another problem would mean nothing here.
 * @type {Handlers['presetOpened']}
 */
function presetOpened(state, { catalog, preset, choices, example, place, asking = null, notes }) {
  const same = preset.name === state.preset?.name && state.run?.frames.size;
  const opened = { ...state, ...NOTHING_CHOSEN, catalog, preset, choices, example, asking, notes };
  // What was run before might tell the answer.
  const known = same && !asking;
  const run = begun(opened, known ? state.run : null, known ? state.plane : null);
  return onTheWay(asking ? { ...run, position: startOf(asking) } : run, place);
}

/**
 * The run that has just begun, to be seen at a place in it.
 * @template {Opened} Some
 * @param {Some} state
 * @param {Place} [place] the start, if none is asked for
 * @returns {Some}
 */
export function onTheWay(state, place) {
  if (!place) return state;
  const { steps, selection, window = null, heights = 'all', camera = USUAL } = place;
  const { localIsOpen = state.localIsOpen, is3d = state.is3d } = place;
  const { count, beat } = within(state.lock, { ...place, progress: 1 });
  const planned = state.lock ? state.run.planned : Math.max(steps ?? state.run.planned, count);
  const wanted = wantedFrom({ count, beat });
  const run = { ...state.run, planned };
  const { planeChoice, notes } = withinRun(place.planeChoice, planned, USUAL_PLANE);
  const said = [...state.notes, ...notes];
  return { ...state, notes: said, run, wanted, selection, planeChoice, window, heights, localIsOpen, is3d, camera };
}

/** The start needs no wanting. @param {{count: number, beat: import('../position.js').Beat}} place */
const wantedFrom = (place) => place.count === START.count && place.beat === START.beat ? null : place;

/** One choice is changed; all others stay. @type {Handlers['chosen']} */
function chosen(state, { what, value }) {
  const { catalog, preset, choices } = state;
  if (!catalog || !preset || !choices || JSON.stringify(value) === JSON.stringify(choices[what])) return state;
  const to = { ...choices, [what]: value };
  const change = { what, from: choices, to };
  const ghost = state.run?.frames.size ? state.run : state.ghost;
  return begun({ ...state, catalog, preset, choices: to, change, notes: [] }, ghost, state.plane);
}

/**
 * A new run of what is chosen, at its start.
 * @template {Ready} Some
 * @param {Some} state
 * @param {Run|null} ghost the run to compare it with
 * @param {ShownPlane|null} plane
 * @returns {Some & {run: Run}}
 */
export function begun(state, ghost, plane) {
  const id = state.runs + 1;
  const { lock } = state;
  const planned = lock ? lock.last : plannedLike(ghost, state.preset.steps);
  const run = newRun(id, experimentOf(state), state.example, planned, state.choices.edits);
  return {
    ...state,
    run,
    runs: id,
    ghost,
    plane,
    // Coordinates of another run mean other points, but those of parameters stay what they are.
    window: laidThrough(state.catalog, state.planeChoice.kind) === 'parameters' ? state.window : null,
    position: START,
    wanted: wantedFrom({ count: lock?.first ?? START.count, beat: START.beat }),
    motion: 'rest',
    shadow: null,
    trouble: null,
  };
}

/** As long as the run it will be compared with. @param {Run|null} ghost @param {number} steps */
const plannedLike = (ghost, steps) => (ghost && !ghost.diverged ? Math.max(ghost.planned, steps) : steps);

/** The same run seen through another row: its frames are fetched again, the place stays. @type {Handlers['exampleChosen']} */
function exampleChosen(state, { example }) {
  if (!state.run) return state;
  const id = state.runs + 1;
  const run = { ...state.run, id, example, frames: new Map() };
  const position = complete(state.position);
  const { count, beat } = position;
  const plane = renumbered(state.plane, state.run, id, state.ghost);
  const seen = state.seen && { ...state.seen, of: id };
  return {
    ...state,
    example,
    run,
    plane,
    seen,
    runs: id,
    position,
    wanted: { count, beat },
    motion: 'rest',
    trouble: null,
  };
}

/**
 * What is chosen for the iteration that is shown, or wanted: another rule may have taken over before it.
 * @param {Pick<State, 'choices'|'position'|'wanted'>} state
 * @param {'source'|'optimizer'} what
 */
export function choiceNow({ choices, position, wanted }, what) {
  if (!choices || what === 'source') return choices?.source;
  return optimizerAt(choices, (wanted ?? position).count);
}

/** What the server is asked to compute. @param {Pick<Ready, 'preset'|'choices'>} state @returns {import('./types.js').Experiment} */
export function experimentOf({ preset, choices }) {
  const { edits: _edits, ...chosen } = choices;
  return { theta: null, ...preset.experiment, ...chosen };
}
