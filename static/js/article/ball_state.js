// @ts-check
/** What is known of a ball on a ground, and how each act changes it. */

import { BALL } from './words.js';

/**
 * @typedef {object} State
 * @property {number[]} theta where the ball lies
 * @property {number|null} loss there, where it is known
 * @property {number[]|null} slope
 * @property {number[]|null} measuredAt where that slope was measured
 * @property {boolean} isStale whether the ball has moved since
 * @property {number[]|null} before where the last step began
 * @property {number} rate
 * @property {number} measured how often
 * @property {number} moved how often
 * @property {string} says "" until something has been measured
 *
 * @typedef {{type: 'measured', slope: number[], loss: number} | {type: 'madeUp', slope: number[]}
 *   | {type: 'moved', theta: number[], loss: number} | {type: 'rated', rate: number}
 *   | {type: 'said', says: string} | {type: 'restarted', state: State}} Action
 */

/** @param {{start: number[], rate: number}} options @returns {State} */
export const initial = ({ start, rate }) => ({
  theta: start,
  loss: null,
  slope: null,
  measuredAt: null,
  isStale: false,
  before: null,
  rate,
  measured: 0,
  moved: 0,
  says: '',
});

/** @param {State} state @param {Action} action @returns {State} */
export function reduce(state, action) {
  const { theta, loss, isStale } = state;
  switch (action.type) {
    case 'measured':
      return {
        ...state,
        slope: action.slope,
        loss: action.loss,
        measuredAt: theta,
        isStale: false,
        measured: state.measured + 1,
        says: BALL.measured,
      };
    case 'madeUp':
      return { ...state, slope: action.slope, measuredAt: theta, isStale: false, before: null, says: BALL.madeUp };
    case 'moved': {
      const said = isStale ? BALL.stale : BALL.stepped;
      const says = loss == null ? BALL.obeyed : said(loss, action.loss);
      return {
        ...state,
        theta: action.theta,
        loss: action.loss,
        before: theta,
        isStale: true,
        moved: state.moved + 1,
        says,
      };
    }
    case 'rated':
      return { ...state, rate: action.rate };
    case 'said':
      return { ...state, says: action.says };
    case 'restarted':
      return action.state;
  }
}
