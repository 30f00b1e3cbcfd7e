// @ts-check
/** One run as far as it has arrived: its frames, the places where it can go on, its curve and its path. */

import { withCost } from './plans.js';

/**
 * @typedef {(number|null)[]} Numbers null is a number that is not finite, or that nobody knows
 *
 * @typedef {object} Frame one iteration: theta is where it starts, before its update
 * @property {number} count
 * @property {number|null} value the loss at theta
 * @property {Numbers} theta
 * @property {Numbers} gradient
 * @property {Numbers} update
 * @property {LayerNumbers[]} nodes
 * @property {number|null} [right] in how many rows of its batch everything is decided rightly; null where nothing is
 *
 * @typedef {object} LayerNumbers the numbers of one layer's nodes; null where there are none, or none known
 * @property {number} layer
 * @property {Numbers} value
 * @property {Numbers|null} pre_activation
 * @property {Numbers|null} adjoint
 * @property {Numbers|null} delta
 * @property {Numbers|null} [target] what the outputs should be
 *
 * @typedef {{count: number, values: Record<number, number>, optimizer?: import('../shared/choice.js').Choice}} Edit
 *   before iteration `count` the parameters at these places of theta are set to these values, and another rule
 *   takes over
 *
 * @typedef {import('./state/types.js').Cost} Cost
 * @typedef {import('./state/types.js').Columns} Columns
 * @typedef {import('./words/whose.js').Batches} Batches
 *
 * @typedef {object} TrainAnswer of /api/train
 * @property {Frame[]} frames
 * @property {Numbers} theta
 * @property {object|null} state
 * @property {number} count
 * @property {Cost} cost
 * @property {Batches[]} [batches] of its epochs
 * @property {number[]} [learning_rates] of the step of each frame: a schedule may have changed it
 * @property {{count: number, message: string}|null} diverged
 * @property {Columns|null} [columns]
 *
 * @typedef {object} Run
 * @property {number} id answers to requests of another run are thrown away by it
 * @property {import('./state/types.js').Experiment} experiment
 * @property {number|null} example the row the nodes' numbers are for; null is the mean over the batch
 * @property {Map<number, Frame>} frames by count; not every count is here
 * @property {Map<number, {theta: Numbers|null, state: object|null}>} checkpoints where the server can go on
 * @property {Map<number, {cost: Cost, batches: Batches[]}>} costs by the step with which a rule took over: of an
 *   iteration with it, where the last batch of an epoch may be smaller
 * @property {Batches[]} batches
 * @property {Columns|null} columns
 * @property {Map<number, number|undefined>} rates the learning rate of each step by count, as a schedule has it
 * @property {{count: number, message: string}|null} diverged
 * @property {Edit[]} edits where the visitor has taken a parameter by hand, or another rule, in order
 * @property {number} planned the last iteration that can be visited
 * @property {number} pace milliseconds the server takes for one iteration
 * @property {{count: number, value: number}[]} curve
 * @property {{count: number, value: number, theta: Numbers}[]} path
 */

/** A diverging run passes every chart's range before it leaves the numbers themselves. */
const BEYOND_CHARTS = 1e100;

const MOST_FRAMES = 3000;
const KEPT_AROUND = 300;
const KEPT_EVERY = 10;

/**
 * A run of which nothing has arrived.
 * @param {number} id
 * @param {import('./state/types.js').Experiment} experiment
 * @param {number|null} example
 * @param {number} planned
 * @param {Edit[]} [edits]
 * @returns {Run}
 */
export function newRun(id, experiment, example, planned, edits = []) {
  /** @type {Run['checkpoints']} */
  const checkpoints = new Map([[0, { theta: experiment.theta, state: experiment.state ?? null }]]);
  return {
    id,
    experiment,
    example,
    planned,
    checkpoints,
    edits,
    frames: new Map(),
    costs: new Map(),
    batches: [],
    columns: null,
    rates: new Map(),
    diverged: null,
    pace: 0,
    curve: [],
    path: [],
  };
}

/**
 * The run with one more answer of /api/train.
 * @param {Run} run
 * @param {import('./requests.js').TrainRequest} request
 * @param {TrainAnswer} answer
 * @param {number} milliseconds that the answer took
 * @param {number} [visited] where the visitor is: that frame is never thrown away
 * @returns {Run}
 */
export function withAnswer(run, request, answer, milliseconds, visited = request.count) {
  const counts = answer.frames.map(({ count }) => count);
  const frames = new Map([...run.frames, ...answer.frames.map((frame) => /** @type {const} */ ([frame.count, frame]))]);
  const rates = counts.map((count, k) => /** @type {const} */ ([count, answer.learning_rates?.[k]]));
  const known = {
    ...run,
    frames: thinned(frames, [request.count, visited]),
    curve: merged(run.curve, answer.frames.map(({ count, value }) => ({ count, value }))),
    path: merged(run.path, answer.frames.map(({ count, value, theta }) => ({ count, value, theta }))),
    costs: withCost(run, request.count, answer),
    batches: answer.batches ?? [],
    columns: run.columns ?? answer.columns ?? null,
    rates: new Map([...run.rates, ...rates]),
    pace: milliseconds / request.steps,
  };
  if (answer.diverged) {
    return { ...known, diverged: answer.diverged, planned: lastCount(request, answer, answer.diverged) };
  }
  const here = { theta: afterEdits(run.edits, answer.count, answer.theta), state: answer.state };
  return { ...known, checkpoints: new Map([...run.checkpoints, [answer.count, here]]) };
}

/**
 * A point after what the visitor has done to it by hand.
 * @param {Edit[]} edits
 * @param {number} count
 * @param {Numbers} theta
 */
export function afterEdits(edits, count, theta) {
  const values = edits.find((edit) => edit.count === count)?.values ?? {};
  return theta.map((value, k) => values[k] ?? value);
}

/**
 * A diverged run can be visited as far as its numbers last: when no frame was left out, to the last one.
 * @param {import('./requests.js').TrainRequest} request
 * @param {{frames: Frame[]}} answer
 * @param {{count: number}} diverged
 */
function lastCount({ every }, { frames }, diverged) {
  return every === 1 ? frames[frames.length - 1].count : diverged.count;
}

/**
 * Points in order of their iteration, the newest answer counting; what is not finite cannot be drawn.
 * @template {{count: number, value: number}} Point
 * @param {Point[]} known
 * @param {(Omit<Point, 'value'> & {value: number|null})[]} points
 * @returns {Point[]}
 */
function merged(known, points) {
  const drawable = /** @type {Point[]} */ (points.filter(({ value }) => value != null && value < BEYOND_CHARTS));
  const byCount = new Map([...known, ...drawable].map((point) => [point.count, point]));
  return [...byCount.values()].sort((a, b) => a.count - b.count);
}

/**
 * Long runs keep every frame near certain places and each tenth elsewhere; the server can make the rest again.
 * @param {Map<number, Frame>} frames
 * @param {number[]} places
 */
function thinned(frames, places) {
  if (frames.size <= MOST_FRAMES) return frames;
  const near = (/** @type {number} */ count) => places.some((place) => Math.abs(count - place) <= KEPT_AROUND);
  const kept = (/** @type {number} */ count) => count % KEPT_EVERY === 0 || near(count);
  return new Map([...frames].filter(([count]) => kept(count)));
}

/**
 * The recorded iteration at or before a count; undefined when there is none.
 * @param {Run} run
 * @param {number} count
 * @returns {number|undefined}
 */
export function nearest(run, count) {
  if (run.frames.has(count)) return count;
  const before = [...run.frames.keys()].filter((one) => one < count);
  return before.length ? Math.max(...before) : undefined;
}

/**
 * The loss at the recorded iteration at or before a count.
 * @param {Run} run
 * @param {number} count
 * @returns {{count: number, value: number}|undefined}
 */
export function lossAt(run, count) {
  return run.curve.findLast((point) => point.count <= count);
}
