// @ts-check
/** What an address says of the theme, which stays when the rest of the address changes. */

import { saidIn } from './said.js';

/** @param {string} search @returns {{theme?: string}} what an address says of the theme, if anything */
export function themeIn(search) {
  const theme = saidIn(search).get('theme');
  return theme ? { theme } : {};
}
