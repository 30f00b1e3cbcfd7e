// @ts-check
/** How a race moves, whatever races: what its state becomes when it is played, stepped, or some time has passed. */

import { lockedTo } from '../lock.js';

/**
 * @typedef {object} Clocked what of its state a race moves by
 * @property {object|null} race
 * @property {number} time in ticks
 * @property {'rest'|'play'} motion
 * @property {number} speed in ticks a second
 * @property {import('../lock.js').Lock|null} lock
 */

/**
 * What the state of a race does with the actions that move it.
 * @template {Clocked} State
 * @param {(state: State) => number} planned how many ticks there are
 */
export function movedBy(planned) {
  /** @param {State} state @param {number} time @returns {State} */
  function seek(state, time) {
    if (!state.race) return state;
    return { ...state, motion: 'rest', time: Math.min(planned(state), lockedTo(state.lock, Math.max(0, time))) };
  }

  /** @satisfies {Record<string, (state: State, action: any) => State>} */
  const handlers = {
    stepped: (state, { by }) => seek(state, Math.round(state.time) + by),
    seeked: (state, { time }) => seek(state, time),
    reset: (state) => seek(state, 0),
    ended: (state) => seek(state, Infinity),
    played(state) {
      if (!state.race) return state;
      return { ...(state.time >= planned(state) ? seek(state, 0) : state), motion: 'play' };
    },
    paused: (state) => ({ ...state, motion: 'rest', time: Math.round(state.time) }),
    /** Only here does the race move by itself. */
    ticked(state, { seconds }) {
      if (state.motion !== 'play') return state;
      // The first frame may carry a time from before the start.
      const time = state.time + Math.max(0, seconds) * state.speed;
      const last = planned(state);
      return time >= last ? { ...state, time: last, motion: 'rest' } : { ...state, time };
    },
  };
  return handlers;
}
