// @ts-check
/** Numbers as the figures write them: short, with a true minus sign, never rounded to a wrong zero. */

const MINUS = '−';

/** What is next to zero, and not zero. */
const NEARLY_ZERO = '≈0';

/** What stands where nobody knows a number. */
export const UNKNOWN = '–';

/** Beyond all numbers. */
const INFINITE = '∞';

/** A text that shows nothing. Plotly removes the element of an empty one. */
export const BLANK = '\u00a0';

/**
 * A few digits for a small place: `0.42`, `−0.39`, `1.3`, `12`, `0.008`, `8e−4`, `0`.
 * @param {number|null|undefined} value
 */
export function short(value) {
  if (value === null || value === undefined || Number.isNaN(value)) return UNKNOWN;
  const isTiny = value !== 0 && Math.abs(value) < 9.5e-10;
  return isTiny ? NEARLY_ZERO : withSign(value, value < 0 ? MINUS : '');
}

/**
 * The same for a small place, with so many characters at most where that is possible; what would be rounded to
 * a wrong zero is called next to it: `0.42`, `−0.5`, `≈0`.
 * @param {number|null|undefined} value
 * @param {number} [most]
 */
export function tight(value, most = 4) {
  const text = short(value);
  if (value == null || text.length <= most - (text.includes('e') ? 1 : 0)) return text;
  const size = Math.abs(value);
  const rounded = [2, 1].map((digits) => (value < 0 ? MINUS : '') + size.toFixed(digits));
  const fitting = size < 1 ? rounded.find((one) => one.length <= most) ?? NEARLY_ZERO : text;
  return Number(fitting.replace(MINUS, '')) === 0 ? NEARLY_ZERO : fitting;
}

/**
 * With its sign always written, for the ends of a scale: `+1.3`, `−0.03`.
 * @param {number} value
 */
export function signed(value) {
  return Number.isNaN(value) ? UNKNOWN : withSign(value, value < 0 ? MINUS : '+');
}

/**
 * Four significant digits for a number that has room: `0.2984`, `1.204e−5`.
 * @param {number|null|undefined} value
 */
export function exact(value) {
  if (value === null || value === undefined || Number.isNaN(value)) return UNKNOWN;
  const size = Math.abs(value);
  if (size === Infinity) return short(value);
  const isFar = size !== 0 && (size < 1e-3 || size >= 9999.5);
  return (value < 0 ? MINUS : '') + (isFar ? power(size, 3) : size.toPrecision(4));
}

/** @param {number} value @param {string} sign */
function withSign(value, sign) {
  return value === 0 ? '0' : sign + magnitude(Math.abs(value));
}

/** @param {number} size above zero */
function magnitude(size) {
  if (size === Infinity) return INFINITE;
  if (size >= 999.5 || size < 0.00095) return power(size, 0);
  if (size >= 9.95) return size.toFixed(0);
  if (size >= 0.995) return size.toFixed(1);
  return size.toFixed(size >= 0.0095 ? 2 : 3);
}

/** @param {number} size @param {number} digits after the first */
function power(size, digits) {
  return size.toExponential(digits).replace('e+', 'e').replace('-', MINUS);
}
