// @ts-check
/** The bar that moves through a race, and what its buttons and keys do, whatever races. */

import { speedBeside } from '../next_speed.js';
import { transportView } from '../views/transport.js';

/** @typedef {{motion: string, speed: number, time: number, race: object|null, lock: import('../lock.js').Lock|null}} Moving */

export const MOST_SEEDS = 10000;

/**
 * What the buttons and keys of each race ask for.
 * @param {number[]} speeds
 * @returns {import('../acting.js').Actions<any>}
 */
export const movesAt = (speeds) => ({
  back: () => ({ type: 'stepped', by: -10 }),
  previous: () => ({ type: 'stepped', by: -1 }),
  play: ({ motion }) => ({ type: motion === 'play' ? 'paused' : 'played' }),
  next: () => ({ type: 'stepped', by: 1 }),
  ahead: () => ({ type: 'stepped', by: 10 }),
  reset: () => ({ type: 'reset' }),
  end: () => ({ type: 'ended' }),
  slower: ({ speed }) => ({ type: 'speedChosen', speed: speedBeside(speeds, speed, -1) }),
  faster: ({ speed }) => ({ type: 'speedChosen', speed: speedBeside(speeds, speed, 1) }),
});

/**
 * @template {Moving} State
 * @param {{part: (name: string) => any, store: import('../store.js').Store<State>}} context
 * @param {object} options
 * @param {(name: string) => void} options.act
 * @param {(state: State) => number} options.planned how many ticks there are
 * @param {(state: State) => string} options.positionText
 * @param {number[]} options.speeds
 * @param {(speed: number) => string} options.speedTitle
 */
export const raceBar = (context, { act, planned, positionText, speeds, speedTitle }) =>
  transportView(context, {
    act,
    isReady: ({ race }) => race !== null,
    positionOf: (/** @type {State} */ state) =>
      state.race && {
        value: Math.floor(state.time),
        minimum: state.lock?.first ?? 0,
        maximum: planned(state),
        text: positionText(state),
      },
    seek: (time) => ({ type: 'seeked', time }),
    speeds,
    speedTitle,
  });
