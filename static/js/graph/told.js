// @ts-check
/** What the graph of a formula tells of itself in its event "change": how far its walk has come, and of what. */

import { walkKey } from './requests.js';
import { shownWalk } from './state.js';
import { lengths } from './steps.js';

/** @param {import('./types.js').State} state @returns {import('../shared/tell_changes.js').Told|null} */
export function toldOf(state) {
  const walk = shownWalk(state);
  if (!walk || walk.key !== walkKey(state)) return null;
  const { values, all } = lengths(walk, state.mode);
  return {
    formula: walk.text,
    mode: state.mode,
    step: state.step,
    backward: Math.max(0, state.step - values),
    left: all - state.step,
    node: state.chosen,
    ...Object.fromEntries(Object.entries(state.start).map(([name, value]) => [`value ${name}`, value])),
  };
}
