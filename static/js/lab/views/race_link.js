// @ts-check
/** The way to a race on the network of this run, with this run among those that race. */

import { addressOf } from '../address.js';
import { byId, watch } from '../../shared/dom.js';

/** @typedef {import('../types.js').State} State */

/** What an address of a race says in the same words. */
const SHARED = ['preset', 'e', 'theme'];

/** @returns {{update: (state: State) => void}} */
export function raceLink() {
  const link = byId('race-link');
  let last = 0;
  return {
    update: watch(({ choices, example, opened }) => [choices, example, opened], async (state) => {
      if (!state.choices) return;
      const turn = ++last;
      const address = await addressOf(/** @type {State} */ (state), location.search);
      // A later choice may have been squeezed sooner.
      if (turn === last) link.href = raceAddress(address);
    }),
  };
}

/** @param {string} address of the lab */
function raceAddress(address) {
  const [search, hash] = address.split('#');
  const said = [...new URLSearchParams(search)].filter(([key]) => SHARED.includes(key));
  return `/race?${new URLSearchParams(said)}${hash ? `#${hash}` : ''}`;
}
