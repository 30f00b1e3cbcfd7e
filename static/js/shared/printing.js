// @ts-check
/** Drawings made for the paper while the page is printed, as wide as it has room; and each figure with its table. */

import { cutRows, wholeRows } from './rows_on_paper.js';

/** What a style sheet says of a picture: its width and height on paper, in pixels. */
const ON_PAPER = '--on-paper';

/**
 * Printing does not wait: all of this is done when its event is over.
 * @param {HTMLElement} root the drawings inside of it
 * @param {{signal?: AbortSignal}} [options]
 */
export function printWhole(root, { signal } = {}) {
  let opened = /** @type {HTMLDetailsElement[]} */ ([]);
  let resized = /** @type {HTMLElement[]} */ ([]);
  addEventListener('beforeprint', () => {
    opened = closedTablesIn(root);
    for (const one of opened) turn(one, true);
    cutRows(root);
    resized = placesIn(root).filter((one) => sizeOnPaper(one) !== null);
    for (const one of resized) fit(one, sizeOnPaper(one));
    drawingsIn(root).forEach(scale);
  }, { signal });
  addEventListener('afterprint', () => {
    wholeRows(root);
    for (const one of opened) turn(one, false);
    for (const one of resized) fit(one, null);
    drawingsIn(root).forEach(restore);
  }, { signal });
}

/** The tables that belong to a figure on paper. @param {HTMLElement} root @returns {HTMLDetailsElement[]} */
const closedTablesIn = (root) =>
  [...root.querySelectorAll('details[data-printed]:not([open])')].map((one) => /** @type {HTMLDetailsElement} */ (one));

/** Whoever writes the table hears of it at once: the browser's own event comes when the page has been printed. @param {HTMLDetailsElement} details @param {boolean} open */
function turn(details, open) {
  details.open = open;
  if (open) details.dispatchEvent(new Event('toggle'));
}

/** Where a script has drawn. @param {HTMLElement} root @returns {HTMLElement[]} */
const placesIn = (root) =>
  [...root.querySelectorAll('.plot:has(> div:not(.still))')].map((one) => /** @type {HTMLElement} */ (one));

/** @param {HTMLElement} place @returns {string[]|null} */
function sizeOnPaper(place) {
  const size = getComputedStyle(place).getPropertyValue(ON_PAPER).trim();
  return size ? size.split(/\s+/) : null;
}

/** Draws a picture in another size, or in its own again. @param {HTMLElement} place @param {string[]|null} size */
function fit(place, size) {
  [place.style.width, place.style.height] = size ?? ['', ''];
  place.firstElementChild?.dispatchEvent(new Event('commit'));
}

/** @param {HTMLElement} root @returns {HTMLElement[]} */
const drawingsIn = (root) =>
  [...root.querySelectorAll('.svg-container')].map((one) => /** @type {HTMLElement} */ (one));

/** Plotly writes its size into each layer. @param {HTMLElement} drawing */
function scale(drawing) {
  const [wide, high] = ['width', 'height'].map((side) => layersOf(drawing)[0]?.getAttribute(side));
  drawing.style.aspectRatio = `${wide} / ${high}`;
  drawing.style.maxWidth = `${wide}px`;
  for (const svg of layersOf(drawing)) svg.setAttribute('viewBox', `0 0 ${wide} ${high}`);
}

/** @param {HTMLElement} drawing */
function restore(drawing) {
  drawing.style.aspectRatio = drawing.style.maxWidth = '';
  for (const svg of layersOf(drawing)) svg.removeAttribute('viewBox');
}

/** @param {HTMLElement} drawing */
const layersOf = (drawing) => drawing.querySelectorAll('.main-svg');
