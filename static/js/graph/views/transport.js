// @ts-check
/** The bar that moves through the walk, and what its buttons and the keys do. */

import { actingOn } from '../../shared/acting.js';
import { speedBeside } from '../../shared/next_speed.js';
import { transportView } from '../../shared/views/transport.js';
import { end, shownWalk } from '../state.js';
import { SPEEDS } from '../tempo.js';
import { lengths } from '../steps.js';
import { positionText, speedTitle } from '../words/walk.js';

/**
 * @typedef {import('../types.js').State} State
 * @typedef {import('../types.js').Action} Action
 */

/** What each button and key asks for. @type {Record<string, (state: State) => Action>} */
const ACTIONS = {
  'pass-previous': () => ({ type: 'passSought', by: -1 }),
  'step-previous': () => ({ type: 'stepped', by: -1 }),
  play: ({ motion }) => ({ type: motion === 'play' ? 'paused' : 'played' }),
  'step-next': () => ({ type: 'stepped', by: 1 }),
  'pass-next': () => ({ type: 'passSought', by: 1 }),
  reset: () => ({ type: 'seeked', step: 0 }),
  end: () => ({ type: 'seeked', step: Infinity }),
  mode: ({ mode }) => ({ type: 'modeChosen', mode: mode === 'reverse' ? 'forward' : 'reverse' }),
  slower: ({ speed }) => ({ type: 'speedChosen', speed: speedBeside(SPEEDS, speed, -1) }),
  faster: ({ speed }) => ({ type: 'speedChosen', speed: speedBeside(SPEEDS, speed, 1) }),
};

export const act = actingOn(ACTIONS);

/**
 * @param {import('../types.js').Context} context
 * @param {{act: (name: string) => void}} options
 */
export const walkTransport = (context, { act: press }) =>
  transportView(context, {
    act: press,
    isReady: (state) => shownWalk(state) != null,
    positionOf,
    seek: (step) => ({ type: 'seeked', step }),
    speeds: SPEEDS,
    speedTitle,
  });

/** @param {State} state */
function positionOf(state) {
  const walk = shownWalk(state);
  if (!walk) return null;
  const minimum = state.lock?.first ?? 0;
  return { value: state.step, minimum, maximum: end(state), text: positionText(lengths(walk, state.mode), state) };
}
