// @ts-check
/** Numbers as text: short for reading, full for checking. */

const MINUS = '−';

/** A real minus sign: -0.39 becomes −0.39. */
const typeset = (/** @type {string} */ text) => text.replace('-', MINUS);

/** What stands in the place of a number that nobody knows. */
const MISSING = '–';

/** Whole numbers beyond this are not written digit by digit. */
const WHOLE = 1e15;

/**
 * The text of what is no finite number; null for a number that has digits.
 * @param {number|null|undefined} value
 */
function withoutDigits(value) {
  if (value == null || Number.isNaN(value)) return MISSING;
  if (Number.isFinite(value)) return null;
  return value < 0 ? `${MINUS}∞` : '∞';
}

/**
 * A number for reading, with at most `digits` significant digits: 0.0827, −1.2, 4.4e−5.
 * A number that is missing (null from the server means not finite, or not known) is a dash, an infinite one ∞.
 * @param {number|null|undefined} value
 * @param {number} [digits]
 * @returns {string}
 */
export function short(value, digits = 4) {
  const said = withoutDigits(value);
  if (said != null || value == null) return said ?? MISSING;
  if (value === 0) return '0';
  const size = Math.abs(value);
  if (size < 1e-4 || size >= 1e6) {
    const [mantissa, exponent] = value.toExponential(Math.min(digits, 3) - 1).split('e');
    return typeset(String(Number(mantissa))) + 'e' + exponent.replace('-', MINUS).replace('+', '');
  }
  return typeset(String(Number(value.toPrecision(digits))));
}

/** How exactly the server writes numbers in formulas. */
const DIGITS = 6;

/**
 * A number as it stands in the server's formulas: 0.126006, −3, 8.31524e−5; a dash when it is missing.
 * @param {number|null} value
 * @returns {string}
 */
export function inFormula(value) {
  const said = withoutDigits(value);
  if (said != null || value == null) return said ?? MISSING;
  const [mantissa, exponent] = value.toExponential(DIGITS - 1).split('e').map(Number);
  const shown = exponent < -4 || exponent >= DIGITS
    ? `${mantissa}e${exponent}`
    : String(Number(value.toPrecision(DIGITS)));
  return shown.replaceAll('-', MINUS);
}

/**
 * A number to the last bit: JavaScript's shortest text that reads back as the same float64.
 * @param {number|null|undefined} value
 * @returns {string}
 */
export function full(value) {
  return withoutDigits(value) ?? String(value);
}

/**
 * A whole number with thin groups of three, for costs: 12 480.
 * @param {number} value
 * @returns {string}
 */
export function grouped(value) {
  if (!(Math.abs(value) < WHOLE)) return short(value, 6);
  return typeset(String(Math.round(value))).replace(/\B(?=(\d{3})+$)/g, '\u202f');
}

const WORDS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/**
 * Small counts as words, others as digits, with the noun in its right number: "two inputs".
 * @param {number} count
 * @param {string} noun
 */
export function counted(count, noun) {
  const plural = noun.endsWith('s') ? 'es' : 's';
  return `${WORDS[count] ?? grouped(count)} ${noun}${count === 1 ? '' : plural}`;
}

/**
 * "0.75 and 0.77", "0.1, 0.2 and 0.3", "0.1, 0.2, 0.3 and 5 more".
 * @param {string[]} texts
 * @param {number} [limit]
 */
export function listed(texts, limit = 4) {
  if (texts.length <= 1) return texts.join('');
  const kept = texts.length > limit ? limit - 1 : texts.length - 1;
  const last = texts.length > limit ? `${texts.length - kept} more` : texts.at(-1);
  return `${texts.slice(0, kept).join(', ')} and ${last}`;
}
