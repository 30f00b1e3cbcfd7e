// @ts-check
/** What has been measured and what has moved: the answer as a state and its pure reducer. */
import { ANSWER } from './words.js';

/**
 * @typedef {object} Slope
 * @property {number} value
 * @property {number} at the weight where it was measured
 * @property {number} loss there
 *
 * @typedef {object} Step
 * @property {number} from
 * @property {number} to
 * @property {number} loss at its end
 * @property {{weight: number, loss: number}|null} fresh where a fresh slope would have led, after a stale one
 *
 * @typedef {object} State
 * @property {number} weight where the ball lies
 * @property {number|null} loss there, where it is known
 * @property {Slope|null} slope the last one that was measured
 * @property {Step|null} step the last one
 * @property {number} rate
 * @property {number} measured how often
 * @property {number} moved how often
 * @property {'measured'|'moved'|null} last what happened last
 * @property {string} presses what was pressed until then: m, s, and the rate wherever it has changed
 * @property {number|null} pressedRate the last one in them
 * @property {string} says "" until something has been measured
 *
 * @typedef {{type: 'measured', slope: Slope} | {type: 'moved', step: Step} | {type: 'rated', rate: number}
 *   | {type: 'said', says: string} | {type: 'placed', state: State}} Action
 * @typedef {Extract<Action, {type: 'said'|'moved'}>} Stepping what comes of pressing the step
 *
 * @typedef {{iteration: number, beat: string}} Place as of one training iteration: forward, backward, or step
 */

/** @param {number} weight @param {number} rate @returns {State} */
export const initial = (weight, rate) => ({
  weight,
  loss: null,
  slope: null,
  step: null,
  rate,
  measured: 0,
  moved: 0,
  last: null,
  presses: '',
  pressedRate: null,
  says: '',
});

/** Whether the slope at hand was measured elsewhere. @param {State} state */
export const isStale = ({ slope, weight }) => slope !== null && slope.at !== weight;

/**
 * Where the answer stands, as one training iteration says it: after a step, that step's own iteration.
 * @param {State} state @returns {Place}
 */
export function placeOf(state) {
  if (state.last === 'moved') return { iteration: state.moved - 1, beat: 'step' };
  return { iteration: state.moved, beat: state.last === 'measured' ? 'backward' : 'forward' };
}

/** What an address says was pressed; "" where nothing was. @param {State} state @param {number} usual the usual rate */
export function pressesOf({ presses, pressedRate, rate }, usual) {
  return rate === (pressedRate ?? usual) ? presses : `${presses}${rate}`;
}

/** One more step among what was pressed. @param {State} state @returns {State} */
function pressed(state) {
  const { presses, pressedRate, rate } = state;
  return { ...state, presses: `${presses}${rate === pressedRate ? '' : rate}s`, pressedRate: rate };
}

/** @param {State} state @param {Action} action @returns {State} */
export function reduce(state, action) {
  switch (action.type) {
    case 'measured': {
      const { slope } = action;
      const again = state.slope?.at === slope.at && state.measured > 0;
      const says = again ? ANSWER.measuredAgain(state.measured + 1) : ANSWER.measured(slope.value);
      return {
        ...state,
        slope,
        loss: slope.loss,
        step: null,
        measured: state.measured + 1,
        last: 'measured',
        presses: `${state.presses}m`,
        says,
      };
    }
    case 'moved': {
      const { step } = action;
      const says = step.fresh
        ? ANSWER.stale(state.loss, step.loss, step.fresh.loss)
        : ANSWER.stepped(state.loss, step.loss);
      return { ...pressed(state), weight: step.to, loss: step.loss, step, moved: state.moved + 1, last: 'moved', says };
    }
    case 'rated':
      return { ...state, rate: action.rate };
    case 'said':
      return { ...state, says: action.says };
    case 'placed':
      return action.state;
  }
}
