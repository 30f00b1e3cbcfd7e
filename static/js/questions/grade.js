// @ts-check
/** Whether an answer is right: what the engine measured says it, or the teacher where there are options. */

/** @typedef {import('./question.js').Question} Question */
/** @typedef {'above'|'below'|'zero'|'none'} Sign none: there is no finite number */
/** @typedef {number|Sign} Given the place of an option, a sign, or a number */

/**
 * @typedef {object} Key what the engine says of a quantity; null is no finite number
 * @property {number|null} value
 * @property {number|null} [from] of what changes: before
 * @property {number|null} [to] and after, if that has been measured
 *
 * @typedef {object} Grade
 * @property {boolean} right
 * @property {0|1} points
 * @property {Key} key
 */

/** What decimals lose as float64 must not make an answer wrong that lies just within its tolerance. */
const ROUNDING = 1e-12;

/**
 * @param {Question} question
 * @param {Given} given
 * @param {Key} key
 * @returns {Grade}
 */
export function graded(question, given, key) {
  const right = isRight(question, given, key.value);
  return { right, points: right ? 1 : 0, key };
}

/** @param {Question} question @param {Given} given @param {number|null} value */
function isRight({ kind, right, tolerance = 0 }, given, value) {
  if (kind === 'choice') return given === right;
  if (kind === 'sign' || value === null || typeof given !== 'number') return given === signOf(value);
  const rounding = ROUNDING * Math.max(Math.abs(given), Math.abs(value), tolerance);
  return Math.abs(given - value) <= tolerance + rounding;
}

/** @param {number|null} value @returns {Sign} */
export function signOf(value) {
  if (value === null || !Number.isFinite(value)) return 'none';
  return value > 0 ? 'above' : value < 0 ? 'below' : 'zero';
}
