// @ts-check
/** The words of the tools over the lab: pinning a run, and checking a gradient. */

import { short } from '../../shared/numbers.js';

/** The button that keeps a run beside the next ones. */
export const PIN = { pin: 'Pin this run', unpin: 'Let go of pinned run' };

export const CHECKING = 'Checking every gradient with central differences …';

/**
 * What a check has found.
 * @param {number} count the iteration that was checked
 * @param {NonNullable<import('../types.js').Checked['answer']>} answer
 */
export function checkSays(count, { verdict, message, h }) {
  return `${verdict[0].toUpperCase()}${verdict.slice(1)} in iteration ${count}, with nudges of ${short(h)}. ${message}`;
}
