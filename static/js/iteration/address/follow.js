// @ts-check
/** Keeps the address in step with the page: a choice is a new entry of the history, a move within the run is not. */

import { whenNeeded } from '../../shared/address/needed.js';
import { watch } from '../../shared/dom.js';

/** Until somebody has stopped moving, in milliseconds: browsers take only so many addresses in a short time. */
const MOVING_PAUSE = 250;

/** Browsers do not open what is longer: Firefox stops at 2^20 characters, Chromium at 2^21. */
const LONGEST_ADDRESS = 1_000_000;

/** What an address says, wherever in it that stands. */
export const searchNow = () => location.search + location.hash;

/**
 * @template {State} Some
 * @param {import('../../shared/store.js').Store<Some>} store
 * @param {{
 *   addressOf: (state: Some, present: string) => string|Promise<string>,
 *   watched?: (state: Some) => any[],
 *   delay?: number,
 *   onRefused?: () => void,
 * }} options watched: what else an address says of the place; delay: how long a choice may still change, in
 *   milliseconds; onRefused: what was chosen cannot be kept in the address
 */
export function followAddress(store, { addressOf, watched = () => [], delay = 0, onRefused = () => {} }) {
  let written = /** @type {Some|null} */ (null);
  let timer = 0;
  addEventListener('popstate', () => {
    written = null;
    clearTimeout(timer);
    store.dispatch({ type: 'addressAsked', search: searchNow() });
  });

  /** What is printed or passed on leads to what is shown, however short it has stood there. */
  whenNeeded(() => {
    const { choices, asked } = store.state;
    if (!choices || asked != null) return;
    const address = addressOf(store.state, searchNow());
    if (typeof address === 'string') isKept(address || location.pathname, false);
  });

  async function write() {
    const { state } = store;
    const address = await addressOf(state, searchNow());
    if (!written || !isSame(state, store.state)) return;
    const chosen = !isSame(state, written);
    written = state;
    if (address === searchNow() || isKept(address || location.pathname, chosen)) return;
    if (chosen) onRefused();
  }

  function later(/** @type {Some} */ state) {
    if (!state.choices || state.asked != null) return;
    const opened = written == null;
    written ??= state;
    const chosen = !isSame(state, written);
    if (opened || (isMoving(state) && !chosen)) return;
    clearTimeout(timer);
    timer = window.setTimeout(write, chosen ? delay : MOVING_PAUSE);
  }
  store.subscribe(
    watch(
      (/** @type {Some} */ state) => [...choiceIn(state), isMoving(state), ...spotIn(state), ...watched(state)],
      later,
    ),
  );
}

/** @typedef {import('../state/types.js').State} State */

/** @param {State} state */
const choiceIn = ({ choices, example }) => [choices, example];

/** @param {State} state */
const spotIn = (
  { position, run, selection, planeChoice, window, heights, localIsOpen, is3d, camera },
) => [position.count, position.beat, run?.planned, selection, planeChoice, window, heights, localIsOpen, is3d, camera];

/** @param {State} state */
const isMoving = ({ motion, wanted }) => motion !== 'rest' || wanted != null;

/** @param {State} one @param {State} other */
const isSame = (one, other) => one.choices === other.choices && one.example === other.example;

/** Browsers refuse addresses that are too long, and some of them too many in a short time. @param {string} address @param {boolean} isEntry */
function isKept(address, isEntry) {
  if (address.length > LONGEST_ADDRESS) return false;
  try {
    if (isEntry) history.pushState(null, '', address);
    else history.replaceState(null, '', address);
    return true;
  } catch {
    return false;
  }
}
