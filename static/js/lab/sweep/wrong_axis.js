// @ts-check
/** What is wrong with the ends of an axis: the server refuses the same. */

import { WRONG_NUMBER } from '../../shared/words.js';
import { NO_RATIOS, notRising } from './words.js';

/** @typedef {import('./types.js').Axis} Axis */
/** @typedef {{minimum: number, maximum: number, integer?: boolean}} Limits */

/** Of a learning rate, as LARGEST_RATE in app/web/lab/sweep/schemas.py. */
export const RATE_LIMITS = { minimum: 0, maximum: 1000 };

/**
 * @param {Axis} axis @param {Limits} limits of the number that is varied
 * @returns {{end: 'from'|'to', text: string}|null} which end, and why
 */
export function wrongInAxis({ from, to, scale }, limits) {
  const isOutside = (/** @type {number} */ end) => end < limits.minimum || end > limits.maximum;
  if (isOutside(from)) return { end: 'from', text: WRONG_NUMBER.outside(String(from), limits) };
  if (isOutside(to)) return { end: 'to', text: WRONG_NUMBER.outside(String(to), limits) };
  if (scale === 'log' && from <= 0) return { end: 'from', text: NO_RATIOS };
  return from < to ? null : { end: 'to', text: notRising(from) };
}
