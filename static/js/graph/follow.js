// @ts-check
/** Opens what the address asks for, and keeps the address in step; the back button leads back. */

import { watch } from '../shared/dom.js';
import { addressOf, askedIn } from './address.js';

/** @param {any} store @param {any[]} offers the first of them is what an address without a formula shows */
export function followAddress(store, offers) {
  let restoring = true;
  const open = () => {
    restoring = true;
    store.dispatch({ type: 'opened', ...askedIn(location.search, offers[0], offers) });
  };

  /** A new formula, value or mode is a new entry of the history; steps within it are not. */
  const write = (state, entry) => {
    if (state.text === null || !state.walk) return;
    const address = addressOf(state, location.search);
    if (address === location.search) restoring = false;
    else if (entry && !restoring) history.pushState(null, '', address);
    else history.replaceState(null, '', address);
    restoring = false;
  };

  store.subscribe(watch(({ walk, text, start, mode, output, variable, cached }) =>
    [walk?.key, text, start, mode, output, mode === 'forward' ? variable : null, cached], (state) => write(state, true)));
  store.subscribe(watch(({ step, chosen, nudge, motion }) => [motion === 'rest' ? step : null, chosen, nudge], (state) => {
    if (state.motion === 'rest') write(state, false);
  }));
  addEventListener('popstate', open);
  open();
}
