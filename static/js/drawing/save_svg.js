// @ts-check
/** A figure to keep: its SVG, the same as PNG, and its numbers as CSV. */

import { download } from '../shared/download.js';

/** So many points of a PNG to a pixel of the page: sharp on paper and on good screens. */
const SHARPNESS = 2;

/**
 * Listens to the buttons with [data-format] in a menu.
 * @param {HTMLElement} menu
 * @param {{name: string, svg: () => string|null, rows: () => (string|number|null)[][]}} figure
 *   svg: null while there is no drawing
 */
export function saveSvg(menu, { name, svg, rows }) {
  menu.addEventListener('click', async ({ target }) => {
    const button = /** @type {HTMLElement|null} */ (/** @type {Element} */ (target).closest('[data-format]'));
    const text = svg();
    if (!button || text == null) return;
    const format = button.dataset.format ?? '';
    const made = { svg: () => asSvg(text), png: () => asPng(text), csv: () => asCsv(rows()) }[format];
    if (made) download({ name: `slope-and-step-${name}.${format}`, blob: await made() });
  });
}

const asSvg = (/** @type {string} */ text) => new Blob([text], { type: 'image/svg+xml' });

/** Numbers with all their digits; what is not known is empty. @param {(string|number|null)[][]} rows */
function asCsv(rows) {
  const quoted = (/** @type {string|number|null} */ cell) =>
    typeof cell === 'string' && /[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : String(cell ?? '');
  return new Blob([rows.map((row) => `${row.map(quoted).join(',')}\r\n`).join('')], { type: 'text/csv' });
}

/** @param {string} text @returns {Promise<Blob>} */
async function asPng(text) {
  const address = URL.createObjectURL(asSvg(text));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.width * SHARPNESS;
    canvas.height = image.height * SHARPNESS;
    /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'))
      .drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve) => canvas.toBlob((blob) => resolve(/** @type {Blob} */ (blob)), 'image/png'));
  } finally {
    URL.revokeObjectURL(address);
  }
}
