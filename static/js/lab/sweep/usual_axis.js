// @ts-check
/** The numbers that a sweep goes through when nobody has said which: around what the number is now. */

const MANY = 12;

/** Up to here a number that may be 0 is swept in even steps. */
const LARGEST_SHARE = 1;

/**
 * @param {import('./types.js').SweptNumber} number
 * @returns {import('./types.js').Axis}
 */
export function usualAxis({ minimum, maximum, value, integer }) {
  if (integer) {
    const to = Math.min(maximum, Math.max(minimum + 1, (value ?? minimum) * 2, minimum + MANY - 1));
    return { from: minimum, to, count: Math.min(MANY, to - minimum + 1), scale: 'linear' };
  }
  if (minimum >= 0 && maximum <= LARGEST_SHARE && (value ?? 0) > 1e-3) {
    return { from: 0, to: Math.min(maximum, 0.99), count: MANY, scale: 'linear' };
  }
  if (minimum >= 0) {
    const middle = value || 0.01;
    const [from, to] = [Math.max(minimum, middle / 100), Math.min(maximum, middle * 100)];
    return { from: from || middle / 100, to, count: MANY, scale: 'log' };
  }
  return {
    from: Math.max(minimum, (value ?? 0) - 1),
    to: Math.min(maximum, (value ?? 0) + 1),
    count: MANY,
    scale: 'linear',
  };
}
