// @ts-check
/** What an address says of a race down a surface, and of where it stands. */

import { followRace } from '../shared/race/follow_address.js';
import { addressOf } from './address.js';

/** @typedef {import('./types.js').State} State */

/** @param {import('./types.js').Store} store @param {(search: string) => void} open what an address asks for */
export const followAddress = (store, open) =>
  followRace(store, { open: (asked) => open(asked.split('#')[0]), written, shownIn });

/** Known is what is chosen while nothing is being dragged or read. @param {State} state */
function written({ setup, dragging, draft, time, chosen }) {
  if (!setup || dragging || draft) return null;
  const { search } = location;
  return {
    choices: addressOf(setup, ''),
    address: withBasins(addressOf(setup, search, { time: Math.round(time), chosen }), search),
  };
}

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
