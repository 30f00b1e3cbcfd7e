// @ts-check
/** Opens what the address asks for, and keeps the address in step; the back button leads back. */

import { watch } from '../shared/dom.js';
import { addressOf, askedIn } from './address.js';

/**
 * @typedef {import('./types.js').State} State
 * @typedef {(state: State) => void} Listener
 */

/**
 * @param {import('./types.js').Store} store
 * @param {import('./types.js').Example[]} examples the first is what an address without a formula shows
 */
export function followAddress(store, examples) {
  let restoring = true;
  const open = () => {
    restoring = true;
    store.dispatch({ type: 'opened', ...askedIn(location.search, examples) });
  };

  /** A new formula, value or mode is a new entry of the history; steps within it are not. */
  function write(/** @type {State} */ state, /** @type {boolean} */ isEntry) {
    if (state.text === null || !state.walk) return;
    const address = addressOf(state, location.search);
    if (address !== location.search) {
      if (isEntry && !restoring) history.pushState(null, '', address);
      else history.replaceState(null, '', address);
    }
    restoring = false;
  }

  /** @type {Listener} */
  const writeChoices = watch(choicesIn, (state) => write(state, true));
  /** @type {Listener} */
  const writeSteps = watch(stepsIn, (state) => state.motion === 'rest' && write(state, false));
  store.subscribe(writeChoices);
  store.subscribe(writeSteps);
  addEventListener('popstate', open);
  open();
}

/** @param {State} state */
const stepsIn = ({ step, chosen, nudge, motion }) => [motion === 'rest' ? step : null, chosen, nudge];

/** @param {State} state */
const choicesIn = (
  { walk, text, start, mode, output, variable, cached },
) => [walk?.key, text, start, mode, output, mode === 'forward' ? variable : null, cached];
