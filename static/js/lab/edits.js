// @ts-check
/** A parameter or the rule taken by hand: from there the run branches, and what came before stays. */

import { optimizerAt } from '../iteration/plans.js';
import { afterEdits } from '../iteration/run.js';

/** @typedef {import('../iteration/run.js').Run} Run */
/** @typedef {import('../iteration/run.js').Edit} Edit */
/** @typedef {import('./types.js').Choices} Choices */

/**
 * The choices with one more parameter set. Before the first iteration it is another start; later it is an edit,
 * and edits that lie ahead belong to a run that will not happen.
 * @param {Choices} choices
 * @param {number} count the iteration before which the parameter is set
 * @param {number} index of the parameter in theta
 * @param {number} value
 * @param {(number|null)[]} start where the run starts now
 * @returns {Choices}
 */
export function withEdit(choices, count, index, value, start) {
  const edits = choices.edits.filter((edit) => edit.count < count);
  if (count === 0) return { ...choices, theta: /** @type {number[]} */ (start.with(index, value)), edits };
  const here = choices.edits.find((edit) => edit.count === count);
  return { ...choices, edits: [...edits, { ...here, count, values: { ...here?.values, [index]: value } }] };
}

/**
 * The choices with another rule from an iteration on. Edits that lie ahead belong to a run that will not happen.
 * @param {Choices} choices
 * @param {number} count the first iteration of the rule, not 0
 * @param {import('./types.js').Optimizer} optimizer
 * @returns {Choices}
 */
export function withTakeover(choices, count, optimizer) {
  const edits = choices.edits.filter((edit) => edit.count < count);
  const values = choices.edits.find((edit) => edit.count === count)?.values ?? {};
  const before = optimizerAt({ optimizer: choices.optimizer, edits }, count);
  const takesOver = JSON.stringify(before) !== JSON.stringify(optimizer);
  const edit = takesOver ? { count, values, optimizer } : { count, values };
  return { ...choices, edits: takesOver || Object.keys(values).length ? [...edits, edit] : edits };
}

/**
 * Before which iteration two runs part that differ only in what is done by hand on the way.
 * @param {Choices} one
 * @param {Choices} other
 * @returns {number|null} null when they differ in more than that, or not at all
 */
export function partingOf(one, other) {
  const keys = /** @type {(keyof Choices)[]} */ (Object.keys(one));
  const differing = keys.filter((key) => one[key] !== other[key]);
  if (differing.join() !== 'edits') return null;
  const both = (/** @type {Edit} */ edit) => one.edits.includes(edit) && other.edits.includes(edit);
  const parting = [...one.edits, ...other.edits].filter((edit) => !both(edit));
  return parting.length ? Math.min(...parting.map(({ count }) => count)) : null;
}

/**
 * The run as far as it is the same, to be gone on with from there.
 * @param {Run} run
 * @param {{id: number, experiment: object, edits: Edit[]}} branch
 * @param {number} count the first iteration that is another
 * @param {[number, {theta: import('../iteration/run.js').Numbers|null, state: object|null}][]} [start] where the branch starts, if that is known
 * @returns {Run}
 */
export function branched(run, branch, count, start = []) {
  /** @template {{count: number}} Point @param {Point[]} points */
  const before = (points) => points.filter((point) => point.count < count);
  /** @template Value @param {Map<number, Value>} map */
  const known = (map) => [...map].filter(([at]) => at < count);
  return /** @type {Run} */ ({
    ...run,
    ...branch,
    frames: new Map(known(run.frames)),
    checkpoints: new Map([...known(run.checkpoints), ...start]),
    costs: new Map(known(run.costs)),
    diverged: null,
    curve: before(run.curve),
    path: before(run.path),
  });
}

/**
 * Where something is changed by hand, if that is known already; else the server is asked to go there.
 * @param {Run} run
 * @param {{experiment: any, edits: Edit[]}} branch
 * @param {number} count
 * @returns {[number, {theta: import('../iteration/run.js').Numbers|null, state: object|null}][]}
 */
export function settingPoint(run, { experiment, edits }, count) {
  if (count === 0) return [[0, { theta: experiment.theta, state: null }]];
  const here = run.checkpoints.get(count);
  return here?.theta ? [[count, { ...here, theta: afterEdits(edits, count, here.theta) }]] : [];
}
