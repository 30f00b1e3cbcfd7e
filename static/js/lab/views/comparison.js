// @ts-check
/** One of the two panels that swap one half and keep the other. */

import { byId, watch } from '../../shared/dom.js';
import { grouped, short } from '../../shared/numbers.js';
import { sceneOf } from '../../iteration/scene.js';
import { table } from '../../shared/views/table.js';
import { canCompare } from '../comparisons.js';
import { NOTHING, PANELS, WAITING } from '../words/comparisons.js';

/** @typedef {import('../types.js').State} State */

/** @typedef {import('../comparisons.js').Comparison} Comparison */
/** @typedef {(comparison: Comparison, found: any) => string[]} Row */

/** @type {Record<'optimizers'|'sources', Row>} */
const ROWS = { optimizers: updateRow, sources: measurementRow };

/**
 * @param {'optimizers'|'sources'} panel
 * @param {{store: import('../types.js').Store}} options
 */
export function comparisonView(panel, { store }) {
  const place = byId(`swap-${panel}`);
  const button = /** @type {any} */ (document.querySelector(`[data-swap=${panel}]`));
  const { heads, caption } = PANELS[panel];
  button.addEventListener('click', () => store.dispatch({ type: 'comparisonAsked', panel }));

  function write(/** @type {State} */ { comparisons, catalog }) {
    const comparison = comparisons[panel];
    if (!comparison || !catalog) return place.replaceChildren();
    const kinds = catalog[panel].filter(canCompare);
    const rows = kinds.map((kind) => [kind.title, ...ROWS[panel](comparison, comparison.rows[kind.name])]);
    return place.replaceChildren(table(caption(comparison), heads, rows));
  }

  const written = [
    watch((/** @type {State} */ { comparisons, catalog }) => [comparisons[panel], catalog], write),
    watch((/** @type {State} */ state) => [sceneOf(state) != null], (state) => (button.disabled = !sceneOf(state))),
  ];
  return { update: (/** @type {State} */ state) => written.forEach((one) => one(state)) };
}

/** @type {Row} */
function updateRow(_comparison, found) {
  if (!found) return [WAITING, WAITING, WAITING];
  if (found.refused) return [found.refused, NOTHING, NOTHING];
  return [short(found.length), short(found.downhill), grouped(found.cost.update)];
}

/** @type {Row} */
function measurementRow(_comparison, found) {
  if (!found) return Array(5).fill(WAITING);
  if (found.refused) return [found.refused, ...Array(4).fill(NOTHING)];
  const { cost, distance, cosine, milliseconds } = found;
  const counts = [cost.evaluations, cost.forward + cost.backward].map(grouped);
  return [short(distance), short(cosine), ...counts, short(milliseconds, 2)];
}
