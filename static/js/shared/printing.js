// @ts-check
/** Drawings as wide as the paper: they are drawn in pixels, and scaled as a whole while the page is printed. */

/**
 * @param {HTMLElement} root the drawings inside of it
 * @param {{signal?: AbortSignal}} [options]
 */
export function printWhole(root, { signal } = {}) {
  addEventListener('beforeprint', () => drawingsIn(root).forEach(scale), { signal });
  addEventListener('afterprint', () => drawingsIn(root).forEach(restore), { signal });
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
