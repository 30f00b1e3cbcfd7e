// @ts-check
/** Numbers as the figures write them: short, with a true minus sign, never rounded to a wrong zero. */

const MINUS = '−';

/** What stands where nobody knows a number. */
export const UNKNOWN = '–';

/** A text that shows nothing. Plotly removes the element of an empty one. */
export const BLANK = '\u00a0';

/**
 * At most four digits for a small place: `.42`, `−.39`, `1.3`, `12`, `.008`, `8e−4`, `0`.
 * @param {number|null|undefined} value
 */
export function short(value) {
  if (value === null || value === undefined || !Number.isFinite(value)) return UNKNOWN;
  return withSign(value, value < 0 ? MINUS : '');
}

/**
 * The same with its sign always written, for the ends of a scale: `+1.3`, `−.03`.
 * @param {number} value
 */
export function signed(value) {
  return withSign(value, value < 0 ? MINUS : '+');
}

/**
 * Four significant digits for a number that has room: `0.2984`, `1.204e−5`.
 * @param {number|null|undefined} value
 */
export function exact(value) {
  if (value === null || value === undefined || !Number.isFinite(value)) return UNKNOWN;
  const size = Math.abs(value);
  const digits = size !== 0 && (size < 1e-3 || size >= 1e5) ? value.toExponential(3) : value.toPrecision(4);
  return digits.replace(/e\+/, 'e').replace(/-/g, MINUS);
}

/** @param {number} value @param {string} sign */
function withSign(value, sign) {
  return value === 0 ? '0' : sign + magnitude(Math.abs(value));
}

/** @param {number} size above zero */
function magnitude(size) {
  if (size >= 999.5 || size < 0.00095) return power(size);
  if (size >= 9.95) return size.toFixed(0);
  if (size >= 0.995) return size.toFixed(1);
  return size.toFixed(size >= 0.0095 ? 2 : 3).slice(1);
}

/** @param {number} size */
function power(size) {
  return size.toExponential(0).replace('e+', 'e').replace('e-', `e${MINUS}`);
}
