// @ts-check
/** What the answer asks the server for: a slope of one half, a step of the other, and a whole walk of both. */

import { post } from '../shared/api.js';
import { initial, isStale, reduce } from './answer_state.js';
import { ANSWER } from './words.js';

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
 * What comes of pressing the step.
 * @param {Options} options @param {State} state @returns {Promise<import('./answer_state.js').Stepping>}
 */
export async function stepping(options, state) {
  const { slope, weight, rate } = state;
  if (!slope) return { type: 'said', says: ANSWER.needsSlope };
  const to = await stepFrom(weight, slope, rate);
  if (!isInside(options, to)) return { type: 'said', says: ANSWER.outside(to) };
  const { loss } = await slopeAt(options, to);
  const fresh = isStale(state) ? await freshStep(options, weight, rate) : null;
  return { type: 'moved', step: { from: weight, to, loss, fresh } };
}

/** Where a slope that is measured here would have led. @param {Options} options @param {number} weight @param {number} rate */
async function freshStep(options, weight, rate) {
  const to = await stepFrom(weight, await slopeAt(options, weight), rate);
  return { weight: to, loss: (await slopeAt(options, to)).loss };
}

/**
 * The state after so many iterations from the start, each with a slope of its own.
 * @param {Options} options @param {number} rate @param {Place} place
 */
export function walked(options, rate, { iteration, beat }) {
  const last = { backward: 'm', step: 'ms' }[beat] ?? '';
  return replayed(options, initial(options.start, rate), 'ms'.repeat(iteration) + last);
}

/**
 * The state after all that was pressed; from the first step on that leads out of the picture, nothing was.
 * @param {Options} options @param {State} state @param {string} presses
 */
export async function replayed(options, state, presses) {
  let now = state;
  for (const press of presses.match(/[ms]|[\d.]+/g) ?? []) {
    if (press === 'm') now = reduce(now, { type: 'measured', slope: await slopeAt(options, now.weight) });
    else if (press !== 's') now = reduce(now, { type: 'rated', rate: Number(press) });
    else {
      const step = await stepping(options, now);
      if (step.type === 'said') return now;
      now = reduce(now, step);
    }
  }
  return now;
}

/** A step that would leave the picture is not taken. @param {Options} options @param {number} weight */
const isInside = ({ across: [left, right] }, weight) => weight >= left && weight <= right;
