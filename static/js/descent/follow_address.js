// @ts-check
/** Keeps the address in step with what is chosen, and with where the race stands; the back button leads back. */

import { whenNeeded } from '../shared/address/needed.js';
import { watch } from '../shared/dom.js';
import { addressOf } from './address.js';

/** @typedef {import('./types.js').State} State */

/** Until somebody has stopped moving, in milliseconds: browsers take only so many addresses in a short time. */
const PAUSE = 250;

/**
 * @param {import('./types.js').Store} store
 * @param {(search: string) => void} open what an address asks for
 */
export function followAddress(store, open) {
  let restoring = true;
  let timer = 0;
  let before = { choices: '', address: '' };
  addEventListener('popstate', () => {
    restoring = true;
    clearTimeout(timer);
    open(location.search);
  });

  /** Another race is a new entry of the history; another moment of it is not. */
  function write() {
    clearTimeout(timer);
    const { state } = store;
    if (!state.setup || !isKnown(state)) return;
    const now = written(state.setup, state);
    const { choices, address } = before;
    before = now;
    if (now.choices !== choices && now.address !== location.search) history.pushState(null, '', now.address);
    else if (now.address !== address) history.replaceState(null, '', now.address);
  }

  const follow = (/** @type {State} */ state) => {
    if (!state.setup || !isKnown(state) || state.motion !== 'rest') return;
    const now = written(state.setup, state);
    if (restoring) {
      // What is asked for stays as it was written.
      before = now;
      restoring = false;
    } else if (now.choices !== before.choices) {
      write();
    } else {
      clearTimeout(timer);
      timer = window.setTimeout(write, PAUSE);
    }
  };
  store.subscribe(watch(shownIn, follow));
  whenNeeded(write);
}

/** Whether what is chosen is known: nothing is being dragged or read. @param {State} state */
const isKnown = ({ dragging, draft }) => !dragging && !draft;

/** @param {import('./types.js').Setup} setup @param {State} state */
const written = (setup, { time, chosen }) => ({
  choices: addressOf(setup, ''),
  address: withBasins(addressOf(setup, location.search, { time: Math.round(time), chosen }), location.search),
});

/** What the present address says of basins stays. @param {string} address @param {string} present */
function withBasins(address, present) {
  const basins = new URLSearchParams(present).get('basins');
  return basins ? `${address}&basins=${basins}` : address;
}

/** @param {State} state */
const shownIn = ({ setup, dragging, draft, motion, time, chosen }) => [
  dragging ? null : setup,
  draft,
  motion,
  motion === 'rest' ? time : null,
  chosen,
];
