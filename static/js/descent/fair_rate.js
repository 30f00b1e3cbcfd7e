// @ts-check
/** The learning rate that a new racer begins with: that of a neighbour of its kind, else one that can be seen. */

import { entryOf } from '../shared/choice.js';
import { firstRate } from '../shared/first_rate.js';
import { domainOf } from './grounds.js';

/**
 * @typedef {import('./types.js').Ready} Ready
 * @typedef {import('./types.js').Choice} Choice
 * @typedef {import('./types.js').Entry} Entry
 */

/**
 * undefined where the rule finds the length of its steps by itself, so that its usual rate will do.
 * @param {Entry} rule @param {Choice[]} others @param {Ready} state
 * @returns {number|undefined}
 */
export function fairRate(rule, others, state) {
  const kind = rule.rate_multiplies;
  if (kind === 'step') return undefined;
  const { optimizers } = state.catalog;
  const alike = others.find((one) => entryOf(one, optimizers).rate_multiplies === kind);
  if (alike) return alike.learning_rate;
  const [left, right] = domainOf(state);
  return firstRate(right - left, kind === 'direction' ? 1 : steepnessAtStart(state));
}

/** The length of the slope that was measured at the start; 0 where nobody knows it. @param {Ready} state */
function steepnessAtStart({ race, setup }) {
  const isThere = race?.setup.ground === setup.ground && race.setup.start === setup.start;
  return isThere ? Math.hypot(...(race.racers[0].gradients[0] ?? [])) : 0;
}
