// @ts-check
/** The stretch of a run, a walk or a race that can be visited, where not all of it can. */

/** @typedef {{first: number, last: number}} Lock both can be visited */

/**
 * The number itself, or the nearest one in the stretch.
 * @param {Lock|null} lock
 * @param {number} place
 */
export const lockedTo = (lock, place) => lock ? Math.min(lock.last, Math.max(lock.first, place)) : place;

/** @param {string|undefined} text such as "3-8", or "5" for one alone; the server has checked it */
export function lockIn(text) {
  if (!text) return null;
  const [first, last = first] = text.split('-').map(Number);
  return { first, last };
}
