// @ts-check
/** Numbers as tables, to the last bit: written only while they are open. */

import { watch } from '../dom.js';
import { throttle } from '../throttle.js';

/** While something moves, tables keep up this often, in milliseconds. */
const INTERVAL = 250;

/**
 * @template {{motion: string}} State
 * @param {HTMLDetailsElement} details with a place that scrolls
 * @param {(state: State) => HTMLTableElement[]|null} tables null while there is nothing new to show
 * @param {{store: import('../store.js').Store<State>, depends: (state: State) => unknown[]}} options
 *   depends: what the tables depend on, besides whether something moves
 */
export function tableView(details, tables, { store, depends }) {
  const place = /** @type {HTMLElement} */ (details.querySelector('.scroll'));
  const isTime = throttle(INTERVAL);

  function write(/** @type {State} */ state) {
    if (!details.open || (state.motion !== 'rest' && !isTime())) return;
    const made = tables(state);
    if (made) place.replaceChildren(...made);
  }

  details.addEventListener('toggle', () => write(store.state));
  return { update: watch((/** @type {State} */ state) => [state.motion, ...depends(state)], write) };
}
