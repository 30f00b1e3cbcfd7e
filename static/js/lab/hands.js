// @ts-check
/** A parameter taken by hand: from there the run branches, and what came before stays. */

import { takenByHand } from '../run.js';

/** @typedef {import('../run.js').Run} Run */

/**
 * The choices with one more parameter set. Before the first iteration it is another start; later it is an edit,
 * and edits that lie ahead belong to a run that will not happen.
 * @param {any} choices
 * @param {number} count the iteration before which the parameter is set
 * @param {number} index of the parameter in theta
 * @param {number} value
 * @param {number[]} start where the run starts now
 */
export function withHand(choices, count, index, value, start) {
  const edits = choices.edits.filter((edit) => edit.count < count);
  if (count === 0) return { ...choices, theta: start.with(index, value), edits };
  const here = choices.edits.find((edit) => edit.count === count)?.values;
  return { ...choices, edits: [...edits, { count, values: { ...here, [index]: value } }] };
}

/**
 * The run as far as it is the same, to be gone on with from there.
 * @param {Run} run
 * @param {{id: number, experiment: object, edits: import('../run.js').Edit[], count: number}} branch
 * @returns {Run}
 */
export function branched(run, { id, experiment, edits, count }) {
  const before = (points) => points.filter((point) => point.count < count);
  const known = (map) => [...map].filter(([at]) => at < count);
  return {
    ...run, id, experiment, edits,
    frames: new Map(known(run.frames)),
    checkpoints: new Map([...known(run.checkpoints), ...branching(run, experiment, edits, count)]),
    diverged: null,
    curve: before(run.curve),
    path: before(run.path),
  };
}

/** Where the branch starts, if that is known already; else the server is asked to go there. */
function branching(run, experiment, edits, count) {
  if (count === 0) return [[0, { theta: experiment.theta, state: null }]];
  const here = run.checkpoints.get(count);
  return here ? [[count, { ...here, theta: takenByHand(edits, count, here.theta) }]] : [];
}
