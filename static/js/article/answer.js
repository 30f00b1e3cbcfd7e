// @ts-check
/** The answer: one curve, one ball, and two buttons. One measures the slope, the other takes the step. */

import { post } from '../shared/api.js';
import { partsOf } from '../shared/parts.js';
import { storeOf } from '../shared/store.js';
import { answerView } from './answer_drawing.js';
import { initial, isStale, reduce } from './answer_state.js';
import { whenPressed } from './press.js';
import { ANSWER } from './words.js';

/** @typedef {import('./answer_state.js').State} State */
/** @typedef {import('../shared/store.js').Store<State>} Store */

/**
 * @typedef {object} Options
 * @property {object} problem as the server takes it
 * @property {number[]} before the parameters in front of the one that moves
 * @property {[number, number]} across the ends of the curve
 * @property {number} top the loss at the upper edge
 * @property {number[]} losses along the curve, evenly spaced
 * @property {number} start
 * @property {number} rate
 */

/** @param {HTMLElement} element @param {Options} options */
export function mount(element, options) {
  const part = partsOf(element);
  const store = /** @type {Store} */ (storeOf(initial(options.start, options.rate), reduce));
  const view = answerView(element, options);
  store.subscribe(() => view.update(store.state));

  whenPressed(part('measure'), async () => {
    store.dispatch({ type: 'measured', slope: await slopeAt(options, store.state.weight) });
  });
  whenPressed(part('take'), () => takeStep(store, options));
  whenPressed(part('again'), () => store.dispatch({ type: 'restarted', weight: options.start }));
  const rate = /** @type {HTMLInputElement} */ (part('rate'));
  rate.value = String(options.rate);
  rate.disabled = false;
  rate.addEventListener('input', () => store.dispatch({ type: 'rated', rate: rate.valueAsNumber }));
  view.update(store.state);
}

/** @param {Store} store @param {Options} options */
async function takeStep(store, options) {
  const { slope, weight, rate } = store.state;
  if (!slope) return store.dispatch({ type: 'said', says: ANSWER.needsSlope });
  const to = await stepFrom(weight, slope, rate);
  const [left, right] = options.across;
  if (to < left || to > right) return store.dispatch({ type: 'said', says: ANSWER.outside(to) });
  const { loss } = await slopeAt(options, to);
  const fresh = isStale(store.state) ? await freshStep(options, weight, rate) : null;
  store.dispatch({ type: 'moved', step: { from: weight, to, loss, fresh } });
}

/** Where a slope that is measured here would have led. @param {Options} options @param {number} weight @param {number} rate */
async function freshStep(options, weight, rate) {
  const to = await stepFrom(weight, await slopeAt(options, weight), rate);
  return { weight: to, loss: (await slopeAt(options, to)).loss };
}

/** Backpropagation: it is told the problem and the point. @param {Options} options @param {number} at */
async function slopeAt({ problem, before }, at) {
  const asked = { problem, source: { name: 'backpropagation' }, theta: [...before, at] };
  const { gradient, value } = await post('/api/differentiate', asked);
  return { value: gradient[before.length], at, loss: value };
}

/**
 * Gradient descent: it is told a slope and a rate, and never hears of the problem.
 * @param {number} weight @param {import('./answer_state.js').Slope} slope @param {number} rate
 * @returns {Promise<number>}
 */
async function stepFrom(weight, { value, loss }, rate) {
  const optimizer = { name: 'gradient_descent', learning_rate: rate };
  const asked = { optimizer, slope: { value: loss, gradient: [value] }, state: null, theta: [weight] };
  return (await post('/api/update', asked)).theta[0];
}
