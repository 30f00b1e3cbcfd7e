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

/** The signs of an exponent. */
const RAISED = /** @type {Record<string, string>} */ ({ '-': '⁻', ...Object.fromEntries([...'⁰¹²³⁴⁵⁶⁷⁸⁹'].entries()) });

/**
 * A power of ten as sentences have it: 4.4 × 10⁻⁵, and 10⁶ alone. It is never parted at the end of a line.
 * @param {number} mantissa @param {number} exponent
 */
function spelt(mantissa, exponent) {
  const power = `10${[...String(exponent)].map((sign) => RAISED[sign]).join('')}`;
  if (Math.abs(mantissa) === 1) return `${mantissa < 0 ? MINUS : ''}${power}`;
  return `${typeset(String(mantissa))}\u00a0×\u00a0${power}`;
}

/** The same where there is little room: 4.4e−5. @param {number} mantissa @param {number} exponent */
const brief = (mantissa, exponent) => `${typeset(String(mantissa))}e${typeset(String(exponent))}`;

/**
 * A number for reading, with at most `digits` significant digits: 0.0827, −1.2, 4.4 × 10⁻⁵.
 * A number that is missing (null from the server means not finite, or not known) is a dash, an infinite one ∞.
 * @param {number|null|undefined} value
 * @param {number} [digits]
 * @returns {string}
 */
export const short = (value, digits = 4) => written(value, digits, spelt);

/**
 * The same for the boxes and lines of a drawing, where there is little room: 0.0827, −1.2, 4.4e−5.
 * @param {number|null|undefined} value
 * @param {number} [digits]
 * @returns {string}
 */
export const drawn = (value, digits = 4) => written(value, digits, brief);

/** Numbers have a power of ten below the first and from the second on. */
const PLAIN = [1e-4, 1e6];

/** How many digits stand before a power of ten where one reads. */
const READ = 3;

/**
 * @param {number|null|undefined} value @param {number} digits
 * @param {(mantissa: number, exponent: number) => string} power how a power of ten is written
 * @param {number} [most] how many digits stand before it
 */
function written(value, digits, power, most = READ) {
  const said = withoutDigits(value);
  if (said != null || value == null) return said ?? MISSING;
  if (value === 0) return '0';
  const rounded = Number(value.toPrecision(digits));
  const size = Math.abs(rounded);
  if (size >= PLAIN[0] && size < PLAIN[1]) return typeset(String(rounded));
  const [mantissa, exponent] = value.toExponential(Math.min(digits, most) - 1).split('e').map(Number);
  return power(mantissa, exponent);
}

/** How exactly the server writes numbers in formulas. */
const DIGITS = 6;

/**
 * A number as it stands in the server's formulas: 0.126006, −3, 8.31524 × 10⁻⁵; a dash when it is missing.
 * @param {number|null} value
 */
export const inFormula = (value) => written(value, DIGITS, spelt, DIGITS);

/**
 * The same as the text of such a formula has it: 8.31524e−5.
 * @param {number|null} value
 */
export const formulaText = (value) => written(value, DIGITS, brief, DIGITS);

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
