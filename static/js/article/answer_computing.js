// @ts-check
/** What the answer asks the server for: a slope of one half, a step of the other, and a whole walk of both. */

import { post } from '../shared/api.js';
import { initial, reduce } from './answer_state.js';

/** @typedef {import('./answer.js').Options} Options */
/** @typedef {import('./answer_state.js').Place} Place */
/** @typedef {import('./answer_state.js').State} State */

/** Backpropagation: it is told the problem and the point. @param {Options} options @param {number} at */
export async function slopeAt({ problem, before }, at) {
  const asked = { problem, source: { name: 'backpropagation' }, theta: [...before, at] };
  const { gradient, value } = await post('/api/differentiate', asked);
  return { value: gradient[before.length], at, loss: value };
}

/**
 * Gradient descent: it is told a slope and a rate, and never hears of the problem.
 * @param {number} weight @param {import('./answer_state.js').Slope} slope @param {number} rate
 * @returns {Promise<number>}
 */
export async function stepFrom(weight, { value, loss }, rate) {
  const optimizer = { name: 'gradient_descent', learning_rate: rate };
  const asked = { optimizer, slope: { value: loss, gradient: [value] }, state: null, theta: [weight] };
  return (await post('/api/update', asked)).theta[0];
}

/**
 * The state after so many iterations from the start, each with a slope of its own.
 * @param {Options} options @param {number} rate @param {Place} place
 */
export async function walked(options, rate, { iteration, beat }) {
  let state = initial(options.start, rate);
  const steps = iteration + (beat === 'step' ? 1 : 0);
  for (let k = 0; k < steps && isInside(options, state.weight); k += 1) {
    state = await stepped(options, await measured(options, state));
  }
  return beat === 'backward' ? measured(options, state) : state;
}

/** @param {Options} options @param {State} state @returns {Promise<State>} */
const measured = async (options, state) =>
  reduce(state, { type: 'measured', slope: await slopeAt(options, state.weight) });

/** A step that would leave the picture is not taken. @param {Options} options @param {State} state @returns {Promise<State>} */
async function stepped(options, state) {
  const { weight: from, slope, rate } = state;
  const to = await stepFrom(from, /** @type {import('./answer_state.js').Slope} */ (slope), rate);
  if (!isInside(options, to)) return state;
  const { loss } = await slopeAt(options, to);
  return reduce(state, { type: 'moved', step: { from, to, loss, fresh: null } });
}

/** @param {Options} options @param {number} weight */
const isInside = ({ across: [left, right] }, weight) => weight >= left && weight <= right;
