// @ts-check
/** Asks the server for what is seen of the plane: coarse first, so that it is there at once, then fine. */

import { post } from '../shared/api.js';
import { askedWindow, isOfBatch, seenKey } from './seen_plane.js';
import { MISSING } from './words/controls.js';

/** @typedef {import('../shared/resources.js').Resource} Resource */
/** @typedef {import('./state/types.js').State} State */
/** @typedef {import('./state/types.js').ShownPlane} ShownPlane */
/** @typedef {import('./run.js').Run} Run */

/** Points along each side of a plane, and along a line. */
const COARSE = [101, 21];
const FINE = [201, 61];

/** Whatever moves meanwhile: a coarse picture of just before is better than none. @type {Resource} */
export const coarseGrid = {
  missing: MISSING.landscape,
  group: ({ run, plane }) => JSON.stringify([run?.id, plane?.key]),
  next(state) {
    const key = seenKey(state);
    return key === null || key === state.seen?.key ? null : (signal) => survey(state, key, COARSE, signal);
  },
};

/** @type {Resource} */
export const fineGrid = {
  missing: MISSING.landscape,
  group: (state) => `${seenKey(state)} ${state.motion}`,
  next(state) {
    const key = seenKey(state);
    const isDue = key !== null && key === state.seen?.key && !state.seen.isFine && state.motion === 'rest';
    return isDue ? (signal) => survey(state, key, FINE, signal) : null;
  },
};

/** @param {State} state @param {string} key @param {number[]} resolutions @param {AbortSignal} signal */
async function survey(state, key, resolutions, signal) {
  const { run, planeChoice, position } = /** @type {State & {run: Run}} */ (state);
  const plane = /** @type {ShownPlane} */ (state.plane);
  const { problem, seed, batch_size } = run.experiment;
  const batch = isOfBatch(state) && { seed, batch_size, count: position.count };
  const { directions, centre } = plane;
  const resolution = resolutions[directions.length - 1];
  const extent = askedWindow(state, plane);
  const body = { problem, plane: { kind: 'given', directions }, centre, extent, resolution, ...batch };
  const { x, y, loss } = await post('/api/landscape', body, signal);
  const seen = { ...plane, x, y, loss, key, isFine: resolutions === FINE, choice: planeChoice };
  return { type: 'seenArrived', id: run.id, seen: { ...seen, batchOf: batch ? batch.count : null } };
}
