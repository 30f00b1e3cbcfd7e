// @ts-check
/** Figures to keep: as pictures, as they are seen now, and their data as tables with commas. */

import { csvFile } from '../shared/csv_file.js';
import { download } from '../shared/download.js';
import { chartFile } from '../shared/picture_file.js';
import { sceneOf } from './scene.js';
import { NO_DRAWING } from './words/figures.js';

/**
 * @typedef {import('./types.js').Scene} Scene
 * @typedef {import('./types.js').Context} Context
 */

/** @type {Record<string, (scene: Scene) => (string|number|null)[][]>} */
const DATA = { paths: pathData, losses: lossData };

/** Listens to every button with [data-save], the name of a figure. @param {Context} context */
export function saveFigures({ root, part, store, signal }) {
  root.addEventListener('click', async ({ target }) => {
    const button = /** @type {HTMLElement|null} */ (/** @type {Element} */ (target).closest('[data-save]'));
    if (!button) return;
    const { save = '', format = '' } = button.dataset;
    const graph = part(`${save}-plot`).querySelector('.js-plotly-plot');
    const scene = sceneOf(store.state);
    const said = /** @type {Element} */ (button.parentElement?.querySelector('.said'));
    said.textContent = graph && scene ? '' : NO_DRAWING;
    if (!graph || !scene) return;
    const blob = format === 'csv' ? csvFile(DATA[save](scene)) : await chartFile(graph, format);
    download({ name: `slope-and-step-race-${save}.${format}`, blob });
  }, { signal });
}

/** The paths, and the landscape below them. @param {Scene} scene */
function pathData({ race, names }) {
  const { x, y, loss } = race.landscape;
  return [
    ['kind', 'entry', 'name', 'iteration', 'x', 'y', 'loss'],
    ...race.entries.flatMap((run, entry) =>
      run.losses.map((value, k) => ['path', entry + 1, names[entry], k, run.x[k], run.y[k], value])
    ),
    ...y.flatMap((up, row) =>
      x.map((across, column) => ['landscape', null, null, null, across, up, loss[row][column]])
    ),
  ];
}

/** @param {Scene} scene */
function lossData({ race, names }) {
  return [
    ['entry', 'name', 'iteration', 'operations', 'loss', 'measured'],
    ...race.entries.flatMap(({ losses, measured, cost }, entry) =>
      losses.map((loss, k) => [entry + 1, names[entry], k, cost.operations[k], loss, measured[k] ?? null])
    ),
  ];
}
