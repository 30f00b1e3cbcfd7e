// @ts-check
/** The bar that moves through the race, and what its buttons and the keys do. */

import { speedBeside } from '../../shared/next_speed.js';
import { transportView } from '../../shared/views/transport.js';
import { planned } from '../clock.js';
import { SPEEDS } from '../tempo.js';
import { positionText, speedTitle } from '../words/figures.js';

/**
 * @typedef {import('../types.js').State} State
 * @typedef {import('../types.js').Action} Action
 */

const MOST_SEEDS = 10000;

/** What each button and key asks for; null for nothing. @type {Record<string, (state: State) => Action|null>} */
const ACTIONS = {
  back: () => ({ type: 'stepped', by: -10 }),
  previous: () => ({ type: 'stepped', by: -1 }),
  play: ({ motion }) => ({ type: motion === 'play' ? 'paused' : 'played' }),
  next: () => ({ type: 'stepped', by: 1 }),
  ahead: () => ({ type: 'stepped', by: 10 }),
  reset: () => ({ type: 'reset' }),
  end: () => ({ type: 'ended' }),
  slower: ({ speed }) => ({ type: 'speedChosen', speed: speedBeside(SPEEDS, speed, -1) }),
  faster: ({ speed }) => ({ type: 'speedChosen', speed: speedBeside(SPEEDS, speed, 1) }),
  unit: ({ setup }) =>
    setup && { type: 'changed', change: { unit: setup.unit === 'iterations' ? 'operations' : 'iterations' } },
  seed: ({ setup }) => {
    const seed = Math.floor(Math.random() * MOST_SEEDS);
    return setup && { type: 'changed', change: { ground: { ...setup.ground, seed, theta: null } } };
  },
};

/**
 * Does what a button or a key of that name asks for; false where a race knows no such name.
 * @param {import('../types.js').Store} store @param {string} name
 */
export function act(store, name) {
  const action = ACTIONS[name]?.(store.state);
  if (action) store.dispatch(action);
  return action != null;
}

/** @param {import('../types.js').Context} context @param {{act: (name: string) => void}} options */
export const raceTransport = (context, { act: press }) =>
  transportView(context, {
    act: press,
    isReady: ({ race }) => race != null,
    positionOf: (/** @type {State} */ state) =>
      state.race && {
        value: Math.floor(state.time),
        minimum: state.lock?.first ?? 0,
        maximum: planned(state),
        text: positionText(state),
      },
    seek: (time) => ({ type: 'seeked', time }),
    speeds: SPEEDS,
    speedTitle,
  });
