// @ts-check
/** Saves any chart: what is seen now, or its numbers. */

import { csvFile } from '../../shared/csv_file.js';
import { download } from '../../shared/download.js';
import { chartFile } from '../../shared/picture_file.js';
import { gridRows } from '../grid_rows.js';
import { seenPlane } from '../seen_plane.js';
import { NO_DRAWING } from '../words/drawings.js';

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
    download({ name, blob: format === 'csv' ? numbersOf(store.state) : await chartFile(graph, format) });
  });
}

/** Of the landscape: the losses that are seen, to the last bit. @param {import('../state/types.js').State} state */
function numbersOf(state) {
  const { heads, rows } = gridRows(seenPlane(state));
  return csvFile([heads, ...rows]);
}
