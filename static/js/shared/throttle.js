// @ts-check
/** What need not be done at every frame. */

/**
 * Whether it is time again: true at most once in so many milliseconds.
 * @param {number} interval in milliseconds
 * @returns {() => boolean}
 */
export function throttle(interval) {
  let last = -Infinity;
  return () => {
    const now = performance.now();
    if (now - last < interval) return false;
    last = now;
    return true;
  };
}
