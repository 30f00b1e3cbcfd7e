// @ts-check
/** The plane read place by place: under the pointer, or with the focus on it and the arrow keys. */

import { watch } from '../../shared/dom.js';
import { placeSays } from '../words/said.js';
import { saidAt } from './decision.js';
import { dataNow, predictedNow } from './state.js';

/** @typedef {import('../types.js').State} State */
/** @typedef {{column: number, row: number}} Place of the grid, from its lower left corner */

const ARROWS = /** @type {Record<string, [number, number]>} */ ({
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
});

/**
 * @param {HTMLElement} chart
 * @param {{
 *   store: import('../types.js').Store, says: HTMLElement,
 *   plane: () => {pixel: (row: number[]) => [number, number]|null, inputsAt: (x: number, y: number) => number[]|null}|undefined,
 * }} options
 */
export function readingView(chart, { store, says, plane }) {
  const mark = Object.assign(document.createElement('i'), { className: 'reading-mark', hidden: true });
  mark.setAttribute('aria-hidden', 'true');
  chart.append(mark);
  const hint = says.textContent;
  let place = /** @type {Place|null} */ (null);

  const go = (/** @type {Place|null} */ to) => {
    place = to;
    write(store.state);
  };
  chart.addEventListener('pointermove', ({ clientX, clientY }) => {
    const { left, top } = chart.getBoundingClientRect();
    const [grid, inputs] = [gridOf(store.state), plane()?.inputsAt(clientX - left, clientY - top)];
    go(grid && inputs ? { column: nearest(grid.x, inputs[0]), row: nearest(grid.y, inputs[1]) } : null);
  });
  chart.addEventListener('pointerleave', () => document.activeElement !== chart && go(null));
  chart.addEventListener('blur', () => go(null));
  chart.addEventListener('focus', () => {
    const grid = gridOf(store.state);
    if (grid && !place) go({ column: middle(grid.x), row: middle(grid.y) });
  });
  chart.addEventListener('keydown', (event) => {
    const [arrow, grid] = [ARROWS[event.key], gridOf(store.state)];
    if (!arrow || !grid || event.shiftKey || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const from = place ?? { column: middle(grid.x), row: middle(grid.y) };
    go({ column: within(from.column + arrow[0], grid.x), row: within(from.row + arrow[1], grid.y) });
  });

  function write(/** @type {State} */ state) {
    const [predicted, data] = [predictedNow(state), dataNow(state)];
    const grid = predicted?.grid;
    const inputs = place && grid ? [grid.x[place.column], grid.y[place.row]] : null;
    const pixel = inputs && plane()?.pixel(inputs);
    mark.hidden = !pixel;
    if (!place || !grid || !inputs || !data) {
      says.textContent = hint;
      return;
    }
    if (pixel) Object.assign(mark.style, { left: `${pixel[0]}px`, top: `${pixel[1]}px` });
    says.textContent = placeSays(inputs, data, saidAt(grid, data, place), predicted.count);
  }
  return { update: watch((/** @type {State} */ state) => [predictedNow(state), dataNow(state)], write) };
}

const gridOf = (/** @type {State} */ state) => predictedNow(state)?.grid ?? null;

const middle = (/** @type {number[]} */ axis) => (axis.length - 1) >> 1;

const within = (/** @type {number} */ place, /** @type {number[]} */ axis) =>
  Math.min(Math.max(place, 0), axis.length - 1);

/** @param {number[]} axis evenly spaced, upwards @param {number} value */
const nearest = (axis, value) =>
  within(Math.round(((value - axis[0]) / (axis[axis.length - 1] - axis[0])) * (axis.length - 1)), axis);
