// @ts-check
/** Gives the visitor a file to keep, as a link that saves would. */

import { element } from './dom.js';

/**
 * @param {{name: string, blob: Blob}} file
 */
export function download({ name, blob }) {
  const href = URL.createObjectURL(blob);
  element('a', { href, download: name }).click();
  // The click only starts the saving: the browser still reads from this address for a moment.
  setTimeout(() => URL.revokeObjectURL(href), KEPT);
}

/** Milliseconds. */
const KEPT = 60_000;
