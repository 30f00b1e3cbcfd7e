// @ts-check
/** Real buttons over the drawn nodes, so that keys and fingers reach them; and what the pointer is over. */

import { ARROWS } from '../../shared/arrow_keys.js';
import { element } from '../../shared/dom.js';
import { nodeName } from '../words/numbers.js';

/** Fingers and WCAG 2.2 ask for at least this many pixels. */
const LEAST_TARGET = 24;

/** @typedef {import('../state/types.js').Edge} Edge */
/** @typedef {import('../state/types.js').Node} Node */
/** @typedef {import('../state/types.js').NodeSelection} NodeSelection */
/** @typedef {import('../state/types.js').Selection} Selection */
/** @typedef {(x: number, y: number) => Edge|null} EdgeAt in pixels of the chart */
/** @typedef {Node & {x: number, y: number, r: number}} Spot where a node is drawn, in pixels */

/**
 * @param {import('../state/types.js').Context} context
 * @param {{spots: () => Spot[], edgeAt: EdgeAt}} options
 */
export function nodesView({ part, store, signal }, { spots, edgeAt }) {
  const container = /** @type {HTMLElement} */ (part('nodes'));
  const buttons = () => /** @type {HTMLElement[]} */ ([...container.children]);
  const select = (/** @type {Selection} */ selection) => store.dispatch({ type: 'selected', selection });
  const hover = (/** @type {Selection|null} */ selection) => store.dispatch({ type: 'hovered', selection });
  const chart = /** @type {HTMLElement} */ (container.parentElement);

  container.addEventListener('keydown', (event) => {
    const arrow = ARROWS[event.key];
    if (!arrow || event.shiftKey) return;
    event.preventDefault();
    neighbour(buttons(), /** @type {HTMLElement} */ (event.target), arrow)?.focus();
  });
  container.addEventListener('focusin', ({ target }) => {
    for (const button of buttons()) button.tabIndex = button === target ? 0 : -1;
    select(selectionOf(/** @type {HTMLElement} */ (target)));
  });
  chart.addEventListener('pointermove', (event) => hover(pointed(event, chart, edgeAt)));
  chart.addEventListener('pointerleave', () => hover(null));
  chart.addEventListener('click', (event) => {
    const edge = pointed(event, chart, edgeAt);
    if (edge) select(edge);
  });

  let shape = '';

  /** Puts a button on every node, wherever it has been drawn. */
  function place() {
    const drawn = spots();
    const found = drawn.map(({ layer }) => layer).join();
    if (found !== shape) container.replaceChildren(...drawn.map(button));
    shape = found;
    drawn.forEach((node, k) => put(buttons()[k], node));
  }

  let frame = 0;
  const resized = new ResizeObserver(() => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(place);
  });
  resized.observe(container);
  signal.addEventListener('abort', () => {
    cancelAnimationFrame(frame);
    resized.disconnect();
  });
  return { place };
}

/** @param {Spot} spot @param {number} k @param {Spot[]} all */
function button({ layer, index }, k, all) {
  const name = nodeName(all[all.length - 1].layer, { layer, index });
  const place = { 'data-layer': layer, 'data-index': index, 'aria-label': name };
  return element('button', { type: 'button', tabIndex: k === 0 ? 0 : -1, ...place });
}

/** @param {HTMLElement} one @param {Spot} spot */
function put(one, { x, y, r }) {
  const size = `${Math.max(LEAST_TARGET, 2 * r)}px`;
  Object.assign(one.style, { left: `${x}px`, top: `${y}px`, width: size, height: size });
}

/** @param {HTMLElement} button @returns {NodeSelection} */
function selectionOf({ dataset }) {
  return { kind: 'node', layer: Number(dataset.layer), index: Number(dataset.index) };
}

/**
 * What lies under the pointer: a node, else the nearest edge, else nothing.
 * @param {MouseEvent} event @param {HTMLElement} chart @param {EdgeAt} edgeAt
 * @returns {Selection|null}
 */
function pointed(event, chart, edgeAt) {
  const target = /** @type {HTMLElement} */ (event.target);
  if (target.dataset.layer) return selectionOf(target);
  const edge = edgeUnder(event, chart, edgeAt);
  return edge && { kind: 'edge', ...edge };
}

/**
 * The edge that is pointed at, if it is one.
 * @param {MouseEvent} event
 * @param {HTMLElement} chart
 * @param {EdgeAt} edgeAt
 */
export function edgeUnder({ clientX, clientY }, chart, edgeAt) {
  const { left, top } = chart.getBoundingClientRect();
  return edgeAt(clientX - left, clientY - top);
}

/**
 * The node beside this one; across layers, the one at the same share of the height.
 * @param {HTMLElement[]} buttons @param {HTMLElement} from @param {number[]} arrow
 */
function neighbour(buttons, from, [across, down]) {
  const { layer, index } = selectionOf(from);
  const column = (/** @type {number} */ number) => buttons.filter((one) => Number(one.dataset.layer) === number);
  if (!across) return column(layer)[index + down];
  const beside = column(layer + across);
  return beside[Math.floor(((index + 0.5) / column(layer).length) * beside.length)];
}
