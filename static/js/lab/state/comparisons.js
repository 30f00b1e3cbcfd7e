// @ts-check
/** One half is frozen, and the other is swapped: what the panels know. */

import { sceneOf } from '../../iteration/scene.js';

/** @typedef {import('./actions.js').Handlers} Handlers */

/** @satisfies {Partial<Handlers>} */
export const comparisons = { comparisonAsked, comparisonRowArrived };

/** The gradient or the point of this moment is kept, for others to be tried on it. @type {Handlers['comparisonAsked']} */
function comparisonAsked(state, { panel }) {
  const scene = sceneOf(state);
  if (!scene) return state;
  const { frame, run } = scene;
  const { problem, seed, batch_size, optimizer } = run.experiment;
  const { theta, count, gradient, value } = frame;
  const comparison = {
    id: `${run.id} ${count}`,
    rows: {},
    theta,
    count,
    rate: optimizer.learning_rate,
    slope: { value, gradient },
    moment: { problem, seed, batch_size, theta, count, example: null },
  };
  return { ...state, comparisons: { ...state.comparisons, [panel]: comparison } };
}

/** @type {Handlers['comparisonRowArrived']} */
function comparisonRowArrived(state, { panel, id, name, row }) {
  const comparison = state.comparisons[panel];
  if (comparison?.id !== id) return state;
  const known = { ...comparison, rows: { ...comparison.rows, [name]: row } };
  return { ...state, comparisons: { ...state.comparisons, [panel]: known } };
}
