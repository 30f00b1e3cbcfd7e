// @ts-check
/** How the server is asked for a plane: what it is laid through depends on its row of the catalog. */

import { endsOf } from './line_ends.js';
import { explainedOf, laidThrough, planeOfPaths } from './plane.js';

/** @typedef {import('./state/types.js').Opened} Opened */
/** @typedef {import('./run.js').Run} Run */

/** More points along a line than along the side of a plane: they cost little. */
const ALONG_A_LINE = 201;

/** @param {Opened} state */
export function planeRequest({ run, ghost, catalog, planeChoice, position }) {
  const { problem } = run.experiment;
  const { kind, indices, settings } = planeChoice;
  const frame = run.frames.get(position.count);
  const theta = frame?.theta;
  switch (laidThrough(catalog, kind)) {
    case 'path':
      return { problem, plane: planeOfPaths(kind, run, ghost) };
    case 'ends': {
      const ends = endsOf({ run, ghost, catalog, planeChoice })?.points;
      return { problem, plane: { kind, ends }, resolution: ALONG_A_LINE };
    }
    case 'slope':
      return { problem, plane: { kind, gradient: frame?.gradient, update: frame?.update }, theta };
    default:
      return { problem, plane: { kind, ...(indices && { indices }), ...settings }, theta };
  }
}

/**
 * The answer with what the page knows besides: of what run it is, and how much of that it shows.
 * @param {import('./state/types.js').Plane} answer @param {Opened} state @param {string} key
 * @returns {import('./state/types.js').ShownPlane}
 */
export function planeShown(answer, state, key) {
  const { run, ghost, catalog, planeChoice, position } = state;
  const isThroughPath = laidThrough(catalog, planeChoice.kind) === 'path';
  const through = isThroughPath ? run.planned : null;
  return {
    ...answer,
    explained: answer.explained ?? explainedOf(answer, run),
    key,
    of: run.id,
    compared: isThroughPath && ghost != null,
    count: position.count,
    settings: planeChoice.settings,
    ends: endsOf(state)?.counts,
    through,
    reach: through,
  };
}
