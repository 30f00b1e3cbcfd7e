// @ts-check
/** One half is frozen, and the other is swapped: what the panels know. */

import { sceneOf } from '../iteration/scene.js';

export const swapping = { swapAsked, swapRowArrived };

/** The gradient or the point of this moment is kept, for others to be tried on it. */
function swapAsked(state, { panel }) {
  const { frame, run } = sceneOf(state);
  const { problem, seed, batch_size, optimizer } = run.experiment;
  const { theta, count, gradient, value } = frame;
  const swap = {
    id: `${run.id} ${count}`, rows: {}, theta, count, rate: optimizer.learning_rate,
    slope: { value, gradient }, moment: { problem, seed, batch_size, theta, count, example: null },
  };
  return { ...state, swaps: { ...state.swaps, [panel]: swap } };
}

function swapRowArrived(state, { panel, id, name, row }) {
  const swap = state.swaps[panel];
  if (swap?.id !== id) return state;
  const known = { ...swap, rows: { ...swap.rows, [name]: row } };
  return { ...state, swaps: { ...state.swaps, [panel]: known } };
}
