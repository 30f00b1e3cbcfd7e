// @ts-check
/** One rule for speeds on every page: they are chosen from a short list, one place up or down at a time. */

/**
 * The next speed on offer; at the ends of the list, the same.
 * @param {number[]} speeds from slow to fast
 * @param {number} speed
 * @param {1|-1} direction
 * @returns {number}
 */
export function speedBeside(speeds, speed, direction) {
  return speeds[Math.min(speeds.length - 1, Math.max(0, speeds.indexOf(speed) + direction))];
}
