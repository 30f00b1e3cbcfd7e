// @ts-check
/** The surface as it is seen, and its heights, to be kept: PNG, SVG and CSV. */

import { picture } from '../../drawing/svg.js';
import { csvFile } from '../../shared/csv_file.js';
import { download } from '../../shared/download.js';
import { pngFile, svgFile } from '../../shared/picture_file.js';
import { lookOf } from '../local/look.js';
import { exactly } from '../words/local.js';
import { SURFACE, surfaceHeads } from '../words/surface.js';
import { svgBrush } from './brushes.js';

/**
 * @param {HTMLElement} whole with buttons [data-surface]
 * @param {{
 *   paint: (brush: import('./brushes.js').Brush) => unknown, sizeNow: () => import('../../drawing/types.js').Size,
 *   scene: () => import('../scene.js').Scene|null, state: () => import('../state/types.js').State,
 * }} options
 */
export function keepSurface(whole, { paint, sizeNow, scene, state }) {
  /** All of it, on the colour of its card. */
  function drawn() {
    const brush = svgBrush();
    if (!paint(brush)) return '';
    const { colours, font } = lookOf(whole, state());
    return picture(sizeNow(), { font, ground: colours.card }, ...brush.parts);
  }

  whole.addEventListener('click', async ({ target }) => {
    const button = /** @type {HTMLElement|null} */ (/** @type {Element} */ (target).closest('[data-surface]'));
    const now = scene();
    if (!button || !now?.plane) return;
    const { surface: format = '' } = button.dataset;
    const blob = format === 'csv' ? numbers(now.plane) : await pictureFile(drawn(), format);
    if (blob) download({ name: `slope-and-step-${SURFACE.file}-iteration-${now.frame.count}.${format}`, blob });
  });

  const pictureFile = (/** @type {string} */ svg, /** @type {string} */ format) => {
    if (!svg) return null;
    return format === 'svg' ? svgFile(svg) : pngFile(svg, sizeNow());
  };
}

/** Row by row from the lowest place. @param {import('../state/types.js').Plane} plane */
function numbers({ x, y, loss, labels }) {
  const rows = y.flatMap((up, row) => x.map((across, column) => [across, up, loss[row][column]].map(exactly)));
  return csvFile([surfaceHeads(labels), ...rows]);
}
