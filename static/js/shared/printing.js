// @ts-check
/** Drawings as wide as the paper, scaled as a whole while the page is printed; and each figure with its table. */

/**
 * @param {HTMLElement} root the drawings inside of it
 * @param {{signal?: AbortSignal}} [options]
 */
export function printWhole(root, { signal } = {}) {
  let opened = /** @type {HTMLDetailsElement[]} */ ([]);
  addEventListener('beforeprint', () => {
    opened = closedTablesIn(root);
    for (const one of opened) turn(one, true);
    drawingsIn(root).forEach(scale);
  }, { signal });
  addEventListener('afterprint', () => {
    for (const one of opened) turn(one, false);
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
