// @ts-check
/** A ball on a ground seen from above: one button measures the slope, the other takes the step. */

import { post } from '../shared/api.js';
import { partsOf } from '../shared/parts.js';
import { short } from '../shared/numbers.js';
import { storeOf } from '../shared/store.js';
import { draw, numbersAt, ring } from './ball_drawing.js';
import { initial, reduce } from './ball_state.js';
import { whenPressed } from './press.js';
import { BALL } from './words.js';

/**
 * @typedef {object} Options
 * @property {object} problem as the server takes it
 * @property {number[]} extent left, right, bottom, top
 * @property {number[]} start
 * @property {number} rate
 * @property {number} scale how long an arrow is for a slope of 1
 * @property {import('./ball_drawing.js').Colours} colours
 * @property {boolean} dragged whether the reader may make up slopes
 *
 * @typedef {import('./ball_state.js').State} State
 */

const KEYS = /** @type {Record<string, [number, number]>} */ ({
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
});

/** @param {HTMLElement} element @param {Options} options */
export function mount(element, options) {
  const part = partsOf(element);
  const svg = /** @type {SVGSVGElement} */ (element.querySelector('.ground svg'));
  const store = /** @type {import('../shared/store.js').Store<State>} */ (storeOf(initial(options), reduce));
  const tip = options.dragged ? ring(options.colours) : null;
  if (tip) part('handles').append(tip);

  const unmeasured = part('says').textContent;
  const show = () => {
    write(part, tip, options, store.state);
    part('says').textContent = store.state.says || unmeasured;
  };
  store.subscribe(show);

  /** @param {number[]} theta */
  const differentiate = (theta) =>
    post('/api/differentiate', { problem: options.problem, source: { name: 'backpropagation' }, theta });

  async function measure() {
    const { gradient, value } = await differentiate(store.state.theta);
    store.dispatch({ type: 'measured', slope: gradient, loss: value });
  }

  async function take() {
    const { slope, theta, loss, rate } = store.state;
    if (!slope) return store.dispatch({ type: 'said', says: BALL.needsSlope });
    // The step is told a slope and a rate. It never hears of the problem.
    const body = {
      optimizer: { name: 'gradient_descent', learning_rate: rate },
      slope: { value: loss ?? 0, gradient: slope },
    };
    const answer = await post('/api/update', { ...body, state: null, theta });
    if (!isInside(options, answer.theta)) return store.dispatch({ type: 'said', says: BALL.outside });
    const { value } = await differentiate(answer.theta);
    store.dispatch({ type: 'moved', theta: answer.theta, loss: value });
  }

  whenPressed(part('measure'), measure);
  whenPressed(part('take'), take);
  whenPressed(part('again'), () => store.dispatch({ type: 'restarted', state: initial(options) }));
  const rate = /** @type {HTMLInputElement} */ (part('rate'));
  rate.value = String(options.rate);
  rate.disabled = false;
  rate.addEventListener('input', () => store.dispatch({ type: 'rated', rate: rate.valueAsNumber }));
  if (tip) listenToTip(tip, svg, options, store);
  show();
}

/** @param {Options} options @param {number[]} theta */
const isInside = ({ extent: [left, right, bottom, top] }, [x, y]) => x > left && x < right && y > bottom && y < top;

/**
 * @param {SVGGElement} tip @param {SVGSVGElement} svg @param {Options} options
 * @param {import('../shared/store.js').Store<State>} store
 */
function listenToTip(tip, svg, options, store) {
  const { scale, extent: [left, right] } = options;
  const pull = (/** @type {number[]} */ at) => {
    const { theta } = store.state;
    store.dispatch({ type: 'madeUp', slope: at.map((number, i) => (number - theta[i]) / scale) });
  };
  tip.addEventListener('pointerdown', (event) => {
    event.preventDefault();
    tip.focus();
    tip.setPointerCapture(event.pointerId);
  });
  tip.addEventListener('pointermove', (event) => {
    if (tip.hasPointerCapture(event.pointerId)) pull(numbersAt(options, svg.getBoundingClientRect(), event));
  });
  tip.addEventListener('keydown', (event) => {
    const by = KEYS[event.key];
    if (!by) return;
    event.preventDefault();
    const { theta, slope, isStale } = store.state;
    const from = slope && !isStale ? slope : [0, 0];
    pull(theta.map((number, i) => number + scale * from[i] + by[i] * (right - left) / 50));
  });
}

/**
 * @param {import('../shared/parts.js').Part} part @param {SVGGElement|null} tip
 * @param {Options} options @param {State} state
 */
function write(part, tip, options, state) {
  draw(part('marks'), part('ball'), tip, options, state);
  part('slope').textContent = state.slope ? BALL.slope(state.slope) : BALL.none;
  part('slope').classList.toggle('stale', state.isStale);
  part('loss').textContent = short(state.loss, 4);
  part('measured').textContent = BALL.times(state.measured);
  part('moved').textContent = BALL.times(state.moved);
  part('rate-shown').textContent = String(state.rate);
}
