// @ts-check
/** The way to many runs of the experiment that is chosen; what was edited in the middle of its run stays here. */

import { watch } from '../../shared/dom.js';
import { addressWith } from '../address.js';

/** @typedef {import('../types.js').State} State */

/** @param {HTMLAnchorElement} link */
export function toSweepView(link) {
  async function write(/** @type {State} */ { choices }) {
    if (choices) link.href = `/sweep${await addressWith({ ...choices, edits: [] }, null, {})}`;
  }
  return { update: watch((/** @type {State} */ { choices }) => [choices], write) };
}
