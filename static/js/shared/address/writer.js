// @ts-check
/** Writes an address that can be read by people, too. */

import { themeIn } from './theme.js';

/**
 * @param {Record<string, string|number>} said in this order
 * @param {string} search of which the theme is kept
 * @returns {string} such as "?text=x*y&start=x:1,y:2"
 */
export function writeAddress(said, search) {
  const texts = Object.entries({ ...said, ...themeIn(search) })
    .map(([key, value]) => [key, String(value)]);
  return `?${written(new URLSearchParams(texts))}`;
}

/** Commas, colons and semicolons are allowed in an address, and far easier to read. @param {URLSearchParams} said */
export const written = (said) => String(said).replaceAll('%2C', ',').replaceAll('%3A', ':').replaceAll('%3B', ';');
