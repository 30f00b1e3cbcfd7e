// @ts-check
/** What is said of a parameter that was set by hand, and of choices taken back or made again. */

import { short } from '../../shared/numbers.js';

/** @param {string} parameter its name */
export const sliderLabel = (parameter) => `${parameter}, by slider`;

/** @param {string} parameter its name @param {number} value @param {number} count */
export const parameterSet = (parameter, value, count) =>
  `${parameter} was set to ${short(value)} by hand before iteration ${count}: the run branches there.`;

export const RESTORED = { undoable: 'The last choice was taken back.', redoable: 'The choice was made again.' };
