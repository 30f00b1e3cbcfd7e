// @ts-check
/** What the walk has reached so far: no slope is shown before, except where nobody can walk. */

import { shownWalk } from './state.js';
import { lengths, momentAt } from './steps.js';

/** @typedef {import('./types.js').State} State */

/**
 * Whether all that this walk finds has been found.
 * @param {State} state
 */
export function isWalked(state) {
  const walk = shownWalk(state);
  return !state.walks || (walk != null && state.step >= lengths(walk, state.mode).all);
}

/**
 * What can be said by now: of each node its value, and the slope that this mode finds; of each pair of an output
 * and a variable its slope; and the slope of the output by each node, which a walk back finds.
 * @param {State} state whose walk is there
 */
export function reached(state) {
  const walk = /** @type {import('./types.js').Walk} */ (shownWalk(state));
  const { mode, step } = state;
  const moment = momentAt(walk, mode, step);
  const all = isWalked(state);
  return {
    value: (/** @type {number} */ node) => !state.walks || moment.known[node],
    slope: (/** @type {number} */ node) => all || moment.whole[node],
    adjoint: (/** @type {number} */ node) => all || (mode === 'reverse' && moment.whole[node]),
    pair: (/** @type {number} */ output, /** @type {number} */ input) =>
      all ||
      (mode === 'reverse'
        ? output === walk.output && moment.whole[input]
        : walk.variables[input] === walk.variable && moment.whole[walk.outputs[output]]),
  };
}
