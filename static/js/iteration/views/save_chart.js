// @ts-check
/** Saves any chart: what is seen now, as large as it is on the page, on the colour of its card; or its numbers. */

import { download } from '../../shared/download.js';
import { csvFile } from '../../shared/picture_file.js';
import { gridRows } from '../grid_rows.js';
import { seenPlane } from '../seen_plane.js';
import { NO_DRAWING } from '../words/drawings.js';

/** So many points of a PNG to a pixel of the page: sharp on paper and on good screens. */
const SHARPNESS = 2;

/** @type {Record<string, {scale: number, blobOf: (text: string) => Blob}>} */
const FORMATS = {
  png: { scale: SHARPNESS, blobOf: pngOf },
  svg: { scale: 1, blobOf: (text) => new Blob([text], { type: 'image/svg+xml' }) },
};

/**
 * Listens to every button with [data-save]: the id of the element around a Plotly graph.
 * @template {import('../state/types.js').State} Some
 * @param {import('../../shared/store.js').Store<Some>} store
 */
export function saveCharts(store) {
  document.addEventListener('click', async ({ target }) => {
    const button = /** @type {HTMLElement|null} */ (/** @type {Element} */ (target).closest('[data-save]'));
    if (!button) return;
    const { save = '', format = '' } = button.dataset;
    const graph = button.closest('.card')?.querySelector(`[id="${save}"] .js-plotly-plot`);
    const said = /** @type {Element} */ (button.parentElement?.querySelector('.said'));
    said.textContent = graph ? '' : NO_DRAWING;
    if (!graph) return;
    const name = `slope-and-step-${save.replace(/-plot$/, '')}-iteration-${store.state.position.count}.${format}`;
    download({ name, blob: format === 'csv' ? numbersOf(store.state) : await pictureOf(graph, format) });
  });
}

/** Of the landscape: the losses that are seen, to the last bit. @param {import('../state/types.js').State} state */
function numbersOf(state) {
  const { heads, rows } = gridRows(seenPlane(state));
  return csvFile(heads, rows);
}

/** @param {any} graph @param {string} format @returns {Promise<Blob>} */
async function pictureOf(graph, format) {
  const { scale, blobOf } = FORMATS[format];
  graph.dispatchEvent(new CustomEvent('commit'));
  const { clientWidth: width, clientHeight: height } = graph;
  const options = { format, width, height, scale, imageDataOnly: true };
  return blobOf(await window.Plotly.toImage(onItsCard(graph), options));
}

/** The drawings are transparent: on another ground their texts would be lost. */
function onItsCard(/** @type {any} */ graph) {
  const { data, layout } = graph;
  const { backgroundColor } = getComputedStyle(graph.closest('.card'));
  return structuredClone({ data, layout: { ...layout, paper_bgcolor: backgroundColor } });
}

function pngOf(/** @type {string} */ base64) {
  return new Blob([Uint8Array.from(atob(base64), (one) => one.charCodeAt(0))], { type: 'image/png' });
}
