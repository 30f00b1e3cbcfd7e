// @ts-check
/** What is asked of the server for the pictures of the lab: what the network says, and its scores along the run. */

import { get, pause, post } from '../../shared/api.js';
import { areFew, runOf, sampledPath, thetasOf } from '../../iteration/run_points.js';
import { NOT_DRAWN } from '../words/quality.js';
import { dataNow } from './state.js';
import { windowOf } from './input_ranges.js';

/** @typedef {import('../../shared/resources.js').Resource} Resource */
/** @typedef {import('../types.js').State} State */
/** @typedef {import('../types.js').Opened} Opened */

/** Places along each side of the plane: odd, so that one stands in the middle. */
const RESOLUTION = 41;

/** While the run plays, milliseconds between two pictures: the frames of the run come first. */
const INTERVAL = 150;

/** Iterations of a run that are scored. */
const SCORED = 64;

/** @type {Resource} */
const prediction = {
  missing: NOT_DRAWN.prediction,
  group: (state) => `${state.run?.id} ${JSON.stringify(shownWindow(state))}`,
  next(state) {
    const key = predictionKey(state);
    return key == null || key === state.predicted?.key ? null : (signal) => predict(state, key, signal);
  },
};

/**
 * The part of the plane that is shown; while rows are drawn it stays where it was.
 * @param {Pick<State, 'data'|'choices'|'drawing'>} state
 */
export function shownWindow(state) {
  const data = dataNow(state);
  return data && (state.drawing?.window ?? windowOf(data));
}

/** Names what the state asks for; null while the rows or the frame are not here, or not finite. */
function predictionKey(/** @type {State} */ state) {
  const frame = state.run?.frames.get(state.position.count);
  if (!state.run || !frame || !dataNow(state) || !frame.theta.every(Number.isFinite)) return null;
  return `${state.run.id} ${frame.count} ${state.nodesShow} ${JSON.stringify(shownWindow(state))}`;
}

/** @param {Opened} state @param {string} key @param {AbortSignal} signal */
async function predict(state, key, signal) {
  if (state.motion === 'play') await pause(INTERVAL, signal);
  const { problem, seed } = state.run.experiment;
  const frame = /** @type {import('../types.js').Frame} */ (state.run.frames.get(state.position.count));
  const shown = shownWindow(state);
  const maps = state.nodesShow === 'maps' ? {} : { map_resolution: null };
  const grid = shown && { ...shown, resolution: RESOLUTION, ...maps };
  const answer = await post('/api/predict', { problem, theta: frame.theta, seed, grid }, signal);
  return { type: 'predictionArrived', predicted: { ...answer, key, problem, count: frame.count } };
}

/** @type {Resource} Scores along the run, once all of it is here. */
const scores = {
  missing: NOT_DRAWN.scores,
  group: (state) => String(scoresKey(state)),
  next(state) {
    const key = scoresKey(state);
    return key == null || key === state.scored?.key ? null : (signal) => score(state.run, key, signal);
  },
};

function scoresKey(/** @type {State} */ state) {
  const { run } = state;
  if (!run) return null;
  const whole = run.frames.has(run.planned) && run.path.length > 1;
  return whole && dataNow(state) ? `${run.id} ${run.planned}` : null;
}

/** @param {import('../types.js').Run} run @param {string} key @param {AbortSignal} signal */
async function score(run, key, signal) {
  const path = sampledPath(run, SCORED);
  const passed = { run, points: path };
  const points = areFew([passed]) ? { thetas: thetasOf(passed) } : { run: runOf(passed) };
  const answer = await post('/api/scores', { problem: run.experiment.problem, ...points }, signal);
  return { type: 'scoresArrived', scored: { ...answer, key, id: run.id, counts: path.map(({ count }) => count) } };
}

/** What the figures of the lab depend on besides the numbers. @param {State} state */
export function labFiguresKey({ run, appearance }) {
  const depth = run && run.experiment.problem.layers.length - 1;
  return run && `depth=${depth}&theme=${appearance.theme}&compact=${appearance.compact}`;
}

/** @type {Resource} */
const figures = {
  group: (state) => String(labFiguresKey(state)),
  next(state) {
    const key = labFiguresKey(state);
    if (!key || state.labFigures?.key === key) return null;
    return async (signal) => {
      const found = await get(`/api/lab/figures?${key}`, signal);
      return { type: 'labFiguresArrived', figures: { key, ...found } };
    };
  },
};

export const pictureResources = [figures, prediction, scores];
