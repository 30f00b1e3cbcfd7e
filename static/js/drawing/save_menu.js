// @ts-check
/** The menu that saves a drawing of ours: its SVG, the same as PNG, and its numbers as CSV. */

import { csvFile } from '../shared/csv_file.js';
import { download } from '../shared/download.js';
import { pngFile, svgFile } from '../shared/picture_file.js';

/**
 * Listens to the buttons with [data-format] in a menu.
 * @param {HTMLElement} menu
 * @param {{name: string, svg: () => string|null, rows: () => (string|number|null)[][]}} figure
 *   svg: null while there is no drawing
 */
export function saveMenu(menu, { name, svg, rows }) {
  menu.addEventListener('click', async ({ target }) => {
    const button = /** @type {HTMLElement|null} */ (/** @type {Element} */ (target).closest('[data-format]'));
    const text = svg();
    if (!button || text == null) return;
    const format = button.dataset.format ?? '';
    const made = { svg: () => svgFile(text), png: () => pngFile(text), csv: () => csvFile(rows()) }[format];
    if (made) download({ name: `slope-and-step-${name}.${format}`, blob: await made() });
  });
}
