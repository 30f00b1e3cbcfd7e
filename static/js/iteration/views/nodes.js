// @ts-check
/** Real buttons over the drawn nodes, so that keys and fingers reach them; and what the pointer is over. */

import { element } from '../../shared/dom.js';
import { layerName } from '../parameters.js';

/** Fingers and WCAG 2.2 ask for at least this many pixels. */
const LEAST_TARGET = 24;

/** Where an arrow key leads: layers to the right, nodes downwards. */
const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/** @typedef {(x: number, y: number) => {layer: number, out: number, in: number|null}|null} EdgeAt in pixels of the chart */

/**
 * @param {HTMLElement} container over the drawing, of the same size
 * @param {{
 *   store: ReturnType<import('../state/store.js').createStore>,
 *   places: () => {layer: number, index: number, x: number, y: number, r: number}[],
 *   edgeAt: EdgeAt,
 * }} options places: where the nodes are drawn, in pixels
 */
export function nodesView(container, { store, places, edgeAt }) {
  const select = (selection) => store.dispatch({ type: 'selected', selection });
  const hover = (selection) => store.dispatch({ type: 'hovered', selection });
  const chart = /** @type {HTMLElement} */ (container.parentElement);

  container.addEventListener('keydown', (event) => {
    const arrow = ARROWS[event.key];
    if (!arrow || event.shiftKey) return;
    event.preventDefault();
    neighbour(container, event.target, arrow)?.focus();
  });
  container.addEventListener('focusin', ({ target }) => {
    for (const button of container.children) button.tabIndex = button === target ? 0 : -1;
    select(selectionOf(target));
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
    const drawn = places();
    const found = drawn.map(({ layer }) => layer).join();
    if (found !== shape) container.replaceChildren(...drawn.map(button));
    shape = found;
    drawn.forEach((node, k) => put(container.children[k], node));
  }

  return { place };
}

/**
 * @param {number} last the layer of the outputs
 * @param {{layer: number, index: number}} node
 */
export const nodeName = (last, { layer, index }) => `${layerName(last, layer)} node ${index + 1}`;

function button({ layer, index }, k, all) {
  const name = nodeName(all.at(-1).layer, { layer, index });
  const place = { 'data-layer': layer, 'data-index': index, 'aria-label': name };
  return element('button', { type: 'button', tabIndex: k === 0 ? 0 : -1, ...place });
}

function put(one, { x, y, r }) {
  const size = `${Math.max(LEAST_TARGET, 2 * r)}px`;
  Object.assign(one.style, { left: `${x}px`, top: `${y}px`, width: size, height: size });
}

function selectionOf({ dataset }) {
  return { kind: 'node', layer: Number(dataset.layer), index: Number(dataset.index) };
}

/** What lies under the pointer: a node, else the nearest edge, else nothing. */
function pointed(event, chart, edgeAt) {
  if (event.target.dataset.layer) return selectionOf(event.target);
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

/** The node beside this one; across layers, the one at the same share of the height. */
function neighbour(container, from, [across, down]) {
  const { layer, index } = selectionOf(from);
  const column = (number) => [...container.children].filter((one) => Number(one.dataset.layer) === number);
  if (!across) return column(layer)[index + down];
  const beside = column(layer + across);
  return beside[Math.floor(((index + 0.5) / column(layer).length) * beside.length)];
}
