// @ts-check
/** Keeps the address in step with what is chosen; the back button leads back. */

import { watch } from '../shared/dom.js';
import { addressOf } from './address.js';

/**
 * @param {import('./types.js').Store} store
 * @param {(search: string) => void} open what an address asks for
 */
export function followAddress(store, open) {
  let restoring = true;
  addEventListener('popstate', () => {
    restoring = true;
    open(location.search);
  });

  /** @type {(state: import('./types.js').State) => void} */
  const write = watch(choicesIn, ({ setup, dragging, draft }) => {
    if (!setup || dragging || draft) return;
    const address = addressOf(setup, location.search);
    if (!restoring && address !== location.search) history.pushState(null, '', address);
    restoring = false;
  });
  store.subscribe(write);
}

/** @param {import('./types.js').State} state */
const choicesIn = ({ setup, dragging, draft }) => [dragging ? null : setup, draft];
