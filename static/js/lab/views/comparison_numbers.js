// @ts-check
/** Every number behind a panel of comparisons: a row for each parameter, a column for each rule or source. */

import { watch } from '../../shared/dom.js';
import { full } from '../../shared/numbers.js';
import { parametersOf } from '../../iteration/parameters.js';
import { table } from '../../shared/views/table.js';
import { canCompare } from '../comparisons.js';
import { PANELS, PARAMETER } from '../words/comparisons.js';

/** @typedef {import('../types.js').State} State */

/** @typedef {import('../comparisons.js').Comparison} Comparison */
/** @typedef {import('../types.js').Catalog} Catalog */

/** What is written of each answer. @type {Record<'optimizers'|'sources', (found: any) => number[]|undefined>} */
const VECTORS = { optimizers: ({ update }) => update, sources: ({ gradient }) => gradient };

/**
 * @param {HTMLDetailsElement} container
 * @param {'optimizers'|'sources'} panel
 * @param {{store: import('../types.js').Store}} options
 */
export function comparisonNumbersView(container, panel, { store }) {
  const place = /** @type {HTMLElement} */ (container.querySelector('.scroll'));

  /** Thousands of cells are written only for somebody who looks at them. */
  function write(/** @type {State} */ { comparisons, catalog }) {
    const comparison = comparisons[panel];
    container.hidden = !comparison;
    place.replaceChildren(...(comparison && catalog && container.open ? [numbers(panel, comparison, catalog)] : []));
  }

  container.addEventListener('toggle', () => write(store.state));
  return { update: watch((/** @type {State} */ { comparisons, catalog }) => [comparisons[panel], catalog], write) };
}

/**
 * Whoever has refused, or not answered yet, has no column.
 * @param {'optimizers'|'sources'} panel
 * @param {Comparison} comparison
 * @param {Catalog} catalog
 */
function numbers(panel, comparison, catalog) {
  const vector = VECTORS[panel];
  const answered = catalog[panel].filter((kind) => canCompare(kind) && vector(comparison.rows[kind.name] ?? {}));
  const vectors = answered.map(({ name }) => vector(comparison.rows[name]));
  const rows = parametersOf(comparison.moment.problem).map((
    { name, index },
  ) => [name, ...vectors.map((one) => full(one?.[index]))]);
  return table(PANELS[panel].numbers(comparison), [PARAMETER, ...answered.map(({ title }) => title)], rows);
}
