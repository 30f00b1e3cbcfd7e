// @ts-check
/** Every number behind a panel of swaps: a row for each parameter, a column for each rule or source. */

import { watch } from '../../shared/dom.js';
import { full } from '../../shared/numbers.js';
import { parametersOf } from '../../iteration/parameters.js';
import { table } from '../../shared/views/table.js';
import { canSwap } from '../swaps.js';

const PANELS = {
  optimizers: {
    vector: ({ update }) => update,
    caption: ({ count }) => `What each rule would add to each parameter in iteration ${count}`,
  },
  sources: {
    vector: ({ gradient }) => gradient,
    caption: ({ count }) => `The gradient that each source measures in iteration ${count}`,
  },
};

/**
 * @param {HTMLDetailsElement} container
 * @param {'optimizers'|'sources'} panel
 * @param {{store: any}} options
 */
export function swapNumbersView(container, panel, { store }) {
  const place = /** @type {HTMLElement} */ (container.querySelector('.scroll'));

  /** Thousands of cells are written only for somebody who looks at them. */
  function write({ swaps, catalog }) {
    const swap = swaps[panel];
    container.hidden = !swap;
    place.replaceChildren(...(swap && container.open ? [numbers(panel, swap, catalog)] : []));
  }

  container.addEventListener('toggle', () => write(store.state));
  return { update: watch(({ swaps, catalog }) => [swaps[panel], catalog], write) };
}

/** Whoever has refused, or not answered yet, has no column. */
function numbers(panel, swap, catalog) {
  const { vector, caption } = PANELS[panel];
  const answered = catalog[panel].filter((kind) => canSwap(kind) && vector(swap.rows[kind.name] ?? {}));
  const vectors = answered.map(({ name }) => vector(swap.rows[name]));
  const rows = parametersOf(swap.moment.problem).map(({ name, index }) =>
    [name, ...vectors.map((one) => full(one[index]))]);
  return table(caption(swap), ['parameter', ...answered.map(({ title }) => title)], rows);
}
