// @ts-check
/** What an address says of a race of runs, and of where it stands. */

import { followRace } from '../shared/race/follow_address.js';
import { addressOf } from './address.js';

/** @typedef {import('./types.js').State} State */

/** @param {import('./types.js').Store} store @param {(search: string) => void} open what an address asks for */
export const followAddress = (store, open) => followRace(store, { open, written, shownIn });

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
