// @ts-check
/** One of the two panels that swap one half and keep the other. */

import { byId, watch } from '../../shared/dom.js';
import { grouped, short } from '../../shared/numbers.js';
import { sceneOf } from '../../iteration/scene.js';
import { table } from '../../shared/views/table.js';
import { canSwap } from '../swaps.js';

const PANELS = {
  optimizers: {
    heads: ['rule', 'length of its update', 'straight downhill', 'operations'],
    row: updateRow,
    caption: ({ count, rate }) =>
      `What each rule would add in iteration ${count}, at rate ${short(rate)}, from a fresh memory`,
  },
  sources: {
    heads: ['source', 'away from backpropagation', 'cosine', 'evaluations', 'operations', 'milliseconds'],
    row: measurementRow,
    caption: ({ count }) => `What each source measures in iteration ${count}; milliseconds on the server just now`,
  },
};

/**
 * @param {'optimizers'|'sources'} panel
 * @param {{store: any}} options
 */
export function swapView(panel, { store }) {
  const place = byId(`swap-${panel}`);
  const button = /** @type {any} */ (document.querySelector(`[data-swap=${panel}]`));
  const { heads, row, caption } = PANELS[panel];
  button.addEventListener('click', () => store.dispatch({ type: 'swapAsked', panel }));

  function write({ swaps, catalog }) {
    const swap = swaps[panel];
    if (!swap) return place.replaceChildren();
    const kinds = catalog[panel].filter(canSwap);
    const rows = kinds.map((kind) => [kind.title, ...row(swap, swap.rows[kind.name])]);
    return place.replaceChildren(table(caption(swap), heads, rows));
  }

  const written = [
    watch(({ swaps, catalog }) => [swaps[panel], catalog], write),
    watch((state) => [sceneOf(state) != null], (state) => (button.disabled = !sceneOf(state))),
  ];
  return { update: (state) => written.forEach((one) => one(state)) };
}

const WAITING = '…';

function updateRow(swap, found) {
  if (!found) return [WAITING, WAITING, WAITING];
  if (found.refused) return [found.refused, '–', '–'];
  return [short(found.length), short(found.downhill), grouped(found.cost.update)];
}

function measurementRow(swap, found) {
  if (!found) return Array(5).fill(WAITING);
  if (found.refused) return [found.refused, '–', '–', '–', '–'];
  const { cost, distance, cosine, milliseconds } = found;
  const counts = [cost.evaluations, cost.forward + cost.backward].map(grouped);
  return [short(distance), short(cosine), ...counts, short(milliseconds, 2)];
}
