// @ts-check
/** Setting a parameter, or the rule, by hand: the run branches there; while it is dragged, all is one change. */

import { isMoved } from '../../iteration/facts.js';
import { parametersOf } from '../../iteration/parameters.js';
import { complete } from '../../iteration/position.js';
import { optimizerAt, withoutTakeovers } from '../../iteration/plans.js';
import { nearest } from '../../iteration/run.js';
import { sceneOf } from '../../iteration/scene.js';
import { choiceNow, experimentOf } from '../../iteration/state/choices.js';
import { branched, settingPoint, withEdit, withTakeover } from '../edits.js';
import { parameterSet } from '../words/edits.js';
import { ruleOfWholeRun, ruleTookOver } from '../words/takeover.js';
import { changed, remembered } from './history.js';

/** @typedef {import('../types.js').Opened} Opened */
/** @typedef {import('../types.js').Optimizer} Optimizer */
/** @typedef {import('../types.js').State} State */
/** @typedef {import('./actions.js').Handlers} Handlers */

/** @satisfies {Partial<Handlers>} */
export const edits = {
  parameterEdited,
  reachChosen: (state, { reach }) => ({ ...state, reach }),
  editEnded: (state) => ({ ...state, dragged: null }),
  editCancelled,
};

/** The iteration before which something would be changed now: after a step that is the next one. */
export function editCount(/** @type {State} */ state) {
  const scene = sceneOf(state);
  return state.position.count + (scene && isMoved(scene) ? 1 : 0);
}

/** Parameter `index` is set to `value` here and now. While it is dragged, all is one change. @type {Handlers['parameterEdited']} */
function parameterEdited(state, { index, value }) {
  const start = state.run.frames.get(0)?.theta ?? state.choices.theta;
  if (!start || !Number.isFinite(value)) return state;
  const going = state.dragged?.index === index ? state.dragged : null;
  const count = going ? going.count : editCount(state);
  const to = withEdit(state.choices, count, index, value, start);
  const { name } = parametersOf(to.problem)[index];
  const says = parameterSet(name, value, count);
  const change = { what: 'edit', from: state.choices, to, says };
  const dragged = { index, count, value, before: going ? going.before : state };
  return { ...onBranch(going ? state : remembered(state), to, count), change, dragged };
}

/** What is being dragged is where it was, in the run it was in, and nothing has been chosen. @type {Handlers['editCancelled']} */
function editCancelled(state) {
  if (!state.dragged) return state;
  const { choices, change, run, ghost, undoable, redoable, position, tested } = state.dragged.before;
  const before = { choices, change, run, ghost, undoable, redoable, tested, position: complete(position) };
  return { ...state, ...before, wanted: null, motion: 'rest', shadow: null, trouble: null, dragged: null };
}

/**
 * Another rule, or other settings of it: from the start, which is a new run, or from here on, which is a branch.
 * @param {Opened} state
 * @param {import('../types.js').Optimizer} optimizer
 * @param {string} [says] the change in words, where they are not those of settings
 * @returns {State}
 */
export function ruleChosen(state, optimizer, says) {
  const { choices, catalog, position } = state;
  const [before, count] = [/** @type {Optimizer} */ (choiceNow(state, 'optimizer')), editCount(state)];
  if (state.reach === 'start' || count === 0) {
    const to = { ...choices, optimizer, edits: withoutTakeovers(choices.edits) };
    const tookOver = to.edits.length < choices.edits.length || to.edits.some((edit, k) => edit !== choices.edits[k]);
    return changed(state, to, 'optimizer', tookOver ? ruleOfWholeRun(before, optimizer, catalog, says) : says);
  }
  const to = withTakeover(choices, count, optimizer);
  const words = ruleTookOver(optimizerAt(to, count - 1), optimizer, catalog, count, says);
  const change = { what: 'edit', from: choices, to, says: words };
  // What is measured before the step stays what it was.
  const beat = position.count === count && position.beat !== 'step' ? position.beat : 'forward';
  return { ...onBranch(remembered({ ...state, dragged: null }), to, count, beat), change };
}

/**
 * The run that branches from this one before iteration `count`.
 * @param {Opened} state
 * @param {import('../types.js').Choices} choices
 * @param {number} count
 * @param {import('../../iteration/position.js').Beat} [beat] that is seen there
 * @returns {State}
 */
function onBranch(state, choices, count, beat = 'forward') {
  const id = state.runs + 1;
  const branch = { id, experiment: experimentOf({ ...state, choices }), edits: choices.edits };
  const run = branched(state.run, branch, count, settingPoint(state.run, branch, count));
  return {
    ...state,
    choices,
    run,
    runs: id,
    notes: [],
    tested: null,
    position: { count: nearest(run, count) ?? 0, beat: 'forward', progress: 1 },
    wanted: { count, beat },
    motion: 'rest',
    shadow: null,
    trouble: null,
  };
}
