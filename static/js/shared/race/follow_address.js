// @ts-check
/** Keeps the address in step with what is chosen, and with where a race stands; the back button leads back. */

import { whenNeeded } from '../address/needed.js';
import { watch } from '../dom.js';

/** Until somebody has stopped moving, in milliseconds: browsers take only so many addresses in a short time. */
const PAUSE = 250;

/** @typedef {{choices: string, address: string}} Written without the moment, and with it */

/**
 * @template {{motion: string}} State
 * @param {import('../store.js').Store<State>} store
 * @param {object} options
 * @param {(search: string) => void} options.open what an address asks for
 * @param {(state: State) => Written|null} options.written null while what is chosen is not known
 * @param {(state: State) => unknown[]} options.shownIn what the address depends on
 */
export function followRace(store, { open, written, shownIn }) {
  let restoring = true;
  let timer = 0;
  let before = { choices: '', address: '' };
  const present = () => location.search + location.hash;
  addEventListener('popstate', () => {
    restoring = true;
    clearTimeout(timer);
    open(present());
  });

  /** Another race is a new entry of the history; another moment of it is not. */
  function write() {
    clearTimeout(timer);
    const now = written(store.state);
    if (!now) return;
    const { choices, address } = before;
    before = now;
    if (now.choices !== choices && now.address !== present()) history.pushState(null, '', now.address);
    else if (now.address !== address) history.replaceState(null, '', now.address);
  }

  store.subscribe(watch(shownIn, (state) => {
    const now = written(state);
    if (!now || state.motion !== 'rest') return;
    clearTimeout(timer);
    if (restoring) {
      // What is asked for stays as it was written.
      before = now;
      restoring = false;
    } else if (now.choices !== before.choices) {
      write();
    } else {
      timer = window.setTimeout(write, PAUSE);
    }
  }));
  whenNeeded(write);
}
