// @ts-check
/** The data as a choice: which set, its settings, rows of one's own, and rows that are drawn. */

import { byId, element } from '../../shared/dom.js';
import { completed, entryOf } from '../../shared/choice.js';
import { withData } from '../problem.js';
import { OPEN } from '../words/own_table.js';
import { CHANGED, LABELS, ownRowsSay } from '../words/problem.js';
import { DRAW_ROWS } from '../words/rows.js';
import { listControl, settingControls } from './controls.js';

/** @typedef {import('../types.js').State} State */
/** @typedef {import('../types.js').Catalog} Catalog */
/** @typedef {import('../types.js').Problem} Problem */
/** @typedef {import('../types.js').Data} Data */
/** @typedef {import('./problem.js').Choose} Choose */

const OWN_ROWS = 'rows';

/** @param {Problem} problem @param {Catalog} catalog @param {Choose} choose @param {Node|string} draw */
export function dataControls(problem, catalog, choose, draw) {
  const { data } = problem;
  const own = data.name === OWN_ROWS;
  const kinds = catalog.datasets.filter(({ name }) => name !== OWN_ROWS || own);
  const kind = entryOf(data, kinds);
  const take = (/** @type {Data} */ values, /** @type {string} */ says) =>
    choose({ value: withData(problem, values, shapeOf(values, catalog, problem), catalog.losses), says });
  const another = (/** @type {string} */ name) =>
    take(usual(name, catalog), CHANGED.data(entryOf({ name }, kinds).title));
  const list = listControl('data', LABELS.data, kinds, data.name, another, 'datasets');
  const bring = element('div', { className: 'bring' }, tableButton(), draw);
  const says = CHANGED.dataSettings;
  // Settings leave the shape of own rows as it is.
  const set = (
    /** @type {Data} */ values,
  ) => (own ? choose({ value: { ...problem, data: values }, says }) : take(values, says));
  const about = own ? [element('p', { className: 'foot', id: 'own-rows' }, ownRowsSay(/** @type {any} */ (data)))] : [];
  return [list, bring, ...about, more('data-more', settingControls('data', kind, data, set))];
}

const tableButton = () => element('button', { type: 'button', id: 'own-table-open', 'aria-haspopup': 'dialog' }, OPEN);

/**
 * Rows are drawn into the plane of two inputs, which stands further down.
 * @param {import('../types.js').Store} store
 * @param {State['data']} data
 */
export function drawButton(store, data) {
  if (data?.input_names.length !== 2) return '';
  const button = element('button', { type: 'button', id: 'draw-rows' }, DRAW_ROWS);
  button.addEventListener('click', () => {
    store.dispatch({ type: 'drawingBegun' });
    byId('prediction').scrollIntoView({ block: 'center' });
    requestAnimationFrame(() => byId('draw-end')?.focus({ preventScroll: true }));
  });
  return button;
}

const usual = (/** @type {string} */ name, /** @type {Catalog} */ catalog) => completed({ name }, catalog.datasets);

/**
 * How many inputs and outputs named data have; own rows keep what the problem has.
 * @param {Data} data
 * @param {Catalog} catalog
 * @param {Problem} problem
 */
function shapeOf(data, catalog, { layers, features }) {
  const { inputs, outputs, task } = /** @type {import('../types.js').DataKind} */ (entryOf(data, catalog.datasets));
  const last = layers[layers.length - 1];
  return { inputs: inputs ?? (features ? 2 : layers[0]), outputs: data.outputs ?? outputs ?? last, task };
}

/** Settings that are rarely changed, one click away, over the page. */
function more(/** @type {string} */ id, /** @type {HTMLElement[]} */ controls) {
  if (!controls.length) return '';
  return element(
    'details',
    { className: 'popover more', id },
    element('summary', {}, LABELS.settings),
    element('div', {}, ...controls),
  );
}
