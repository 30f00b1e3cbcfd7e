// @ts-check
/** What an address hands on to the pages of ours that it links to; app/web/service/carried.py does it without a script. */

import { saidIn } from './said.js';
import { themeIn } from './theme.js';

/** Pages that are read, as words are, or claims: bets come back from them. */
const READ = /^\/(?:words|claims|lessons)?(?:\/|$)/;

/** @param {string} search @returns {{bets?: string}} the bets on claims in an address, if any */
export function betsIn(search) {
  const bets = saidIn(search).get('bets');
  return bets ? { bets } : {};
}

/**
 * The theme goes to every page, bets to those that are read.
 * @param {string} pathname where the link leads
 * @param {string} search of the present address
 * @returns {Record<string, string>}
 */
export const carriedTo = (pathname, search) => ({ ...(READ.test(pathname) && betsIn(search)), ...themeIn(search) });
