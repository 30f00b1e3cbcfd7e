// @ts-check
/** A line between iterations that a run has: one that was asked for may lead beyond its end. */

import { isOneEnd } from './line_ends.js';
import { beyondRun, lineLeads, ONE_END } from './words/planes.js';

/** @typedef {import('./state/types.js').PlaneChoice} PlaneChoice */

/**
 * The choice with the ends of its line within the run, and what is said where they were not.
 * @param {PlaneChoice} choice
 * @param {number} planned the last iteration of the run
 * @param {PlaneChoice} usual instead of a line that would have one end only
 * @returns {{planeChoice: PlaneChoice, notes: string[]}}
 */
export function withinRun(choice, planned, usual) {
  const { kind, ends } = choice;
  if (!ends || Math.max(...ends) <= planned) return { planeChoice: choice, notes: [] };
  const within = { kind, ends: /** @type {[number, number]} */ (ends.map((count) => Math.min(count, planned))) };
  if (isOneEnd(within)) return { planeChoice: usual, notes: [beyondRun(Math.max(...ends), planned), ONE_END] };
  return { planeChoice: within, notes: [`${beyondRun(Math.max(...ends), planned)} ${lineLeads(within.ends)}`] };
}
