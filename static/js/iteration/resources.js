// @ts-check
/** What the page asks the server for: frames of the run, the landscape around it, the loss of a shadow. */

import { get, post } from '../shared/api.js';
import { figuresKey } from './figures_key.js';
import { wholeFrames } from './lean_frames.js';
import { isOpen } from './state/asking.js';
import { missingEnd } from './line_ends.js';
import { isPlaneOf, planeKey, shadowOf } from './plane.js';
import { planeRequest, planeShown } from './plane_requests.js';
import { takeoversUntil } from './plans.js';
import { nextRequest, toward } from './requests.js';
import { MISSING } from './words/controls.js';

/** @typedef {import('../shared/resources.js').Resource} Resource */
/** @typedef {import('./state/types.js').State} State */
/** @typedef {import('./state/types.js').Opened} Opened */
/** @typedef {import('./run.js').Run} Run */

/** Seconds of playback that are fetched before they are needed. */
const AHEAD_SECONDS = 3;
const LEAST_AHEAD = 2;

/** @type {Resource} */
export const frames = {
  group: (state) => String(state.run?.id),
  next(state) {
    if (!state.run) return null;
    const ahead = Math.max(LEAST_AHEAD, Math.ceil(state.speed * AHEAD_SECONDS));
    const request = nextRequest(
      withAnswerOf(state.asking, state.run),
      state.position.count,
      state.wanted?.count ?? null,
      ahead,
    );
    const end = request ? null : missingEnd(state);
    const due = end === null ? request : toward(state.run, end);
    return due && ((signal) => train(state.run, due, signal));
  },
};

/** What a step does to the loss is known one iteration later. @param {State['asking']} asking @param {Run} run */
const withAnswerOf = (asking, run) =>
  asking && !run.diverged ? { ...run, planned: Math.max(run.planned, asking.before.count + 1) } : run;

/** @param {Run} run @param {import('./requests.js').TrainRequest} request @param {AbortSignal} signal */
async function train(run, request, signal) {
  const { count, steps, every } = request;
  const { experiment, example } = run;
  const takeovers = takeoversUntil(run.edits, count);
  const where = { ...run.checkpoints.get(count), count, ...(takeovers.length && { edits: takeovers }) };
  const body = { ...experiment, ...where, example, steps, every, lean: true };
  const begun = performance.now();
  const lean = await post('/api/train', body, signal);
  const answer = { ...lean, frames: wholeFrames(lean.frames) };
  return { type: 'answerArrived', id: run.id, request, answer, milliseconds: performance.now() - begun };
}

/** @type {Resource} */
export const landscape = {
  group: (state) => JSON.stringify([state.run?.id, state.planeChoice]),
  next(state) {
    const key = planeKey(state);
    if (key == null || key === state.plane?.key || state.planeRefused === state.run?.id) return null;
    return (signal) => survey(state, key, signal).catch((error) => asRefused(error, state));
  },
};

/** @param {Opened} state @param {string} key @param {AbortSignal} signal */
async function survey(state, key, signal) {
  const answer = await post('/api/landscape', planeRequest(state), signal);
  return { type: 'planeArrived', id: state.run.id, plane: planeShown(answer, state, key) };
}

/** The run goes on without the picture. @param {any} error @param {State} state */
function asRefused(error, { run }) {
  if (error.kind !== 'refused') throw error;
  return { type: 'planeRefused', id: run?.id, notes: [`${MISSING.landscape} ${error.message}`] };
}

/** @type {Resource} The loss of the point and of its shadow, over all rows, while the visitor rests. */
export const shadow = {
  missing: MISSING.shadow,
  group: (state) => JSON.stringify([state.run?.id, state.plane?.key, state.position.count, state.motion]),
  next({ run, plane, shadow, position, motion, asking }) {
    const frame = run?.frames.get(position.count);
    if (
      isOpen({ asking }) || !run || !frame || !plane || !isPlaneOf(plane, run) || motion !== 'rest' ||
      shadow?.count === position.count
    ) {
      return null;
    }
    const under = shadowOf(plane, frame.theta);
    return under.every(Number.isFinite) ? (signal) => compare(run, frame, under, signal) : null;
  },
};

/** @param {Run} run @param {import('./run.js').Frame} frame @param {number[]} under @param {AbortSignal} signal */
async function compare(run, frame, under, signal) {
  const [point, shadow] = await Promise.all([frame.theta, under].map(
    (theta) => post('/api/differentiate', measureBody(run, frame.count, theta), signal),
  ));
  const found = { count: frame.count, point: point.value, shadow: shadow.value };
  return { type: 'shadowArrived', id: run.id, shadow: found };
}

/** @param {Run} run @param {number} count @param {import('./run.js').Numbers} theta */
function measureBody(run, count, theta) {
  const { problem, seed } = run.experiment;
  return { problem, source: { name: 'backpropagation' }, theta, seed, count, batch_size: null };
}

/** @type {Resource} */
export const figures = {
  group: (state) => String(figuresKey(state)),
  next(state) {
    const key = figuresKey(state);
    if (!key || state.figures?.key === key) return null;
    return async (signal) => {
      const found = await get(`/api/figures?${key}`, signal);
      return { type: 'figuresArrived', figures: { key, ...found } };
    };
  },
};
