// @ts-check
/** Keeps the address in step with what is chosen, and with where the race stands; the back button leads back. */

import { whenNeeded } from '../shared/address/needed.js';
import { watch } from '../shared/dom.js';
import { addressOf } from './address.js';

/** @typedef {import('./types.js').State} State */

/** Until somebody has stopped moving, in milliseconds: browsers take only so many addresses in a short time. */
const PAUSE = 250;

/** @param {import('./types.js').Store} store */
export function followAddress(store) {
  let restoring = true;
  let timer = 0;
  let before = { choices: '', address: '' };
  addEventListener('popstate', () => {
    restoring = true;
    clearTimeout(timer);
    store.dispatch({ type: 'asked', search: location.search + location.hash });
  });

  /** Another race is a new entry of the history; another moment of it is not. */
  function write() {
    clearTimeout(timer);
    const now = written(store.state);
    if (!now) return;
    const { choices, address } = before;
    before = now;
    if (now.choices !== choices && now.address !== location.search + location.hash) {
      history.pushState(null, '', now.address);
    } else if (now.address !== address) history.replaceState(null, '', now.address);
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

/** @param {State} state */
function written({ setup, asked, time, chosen }) {
  if (!setup || asked !== null) return null;
  const moment = { time: Math.round(time), chosen };
  return { choices: addressOf(setup, ''), address: addressOf(setup, location.search, moment) };
}

/** @param {State} state */
const shownIn = (
  { setup, asked, motion, time, chosen },
) => [setup, asked, motion, motion === 'rest' ? time : null, chosen];
