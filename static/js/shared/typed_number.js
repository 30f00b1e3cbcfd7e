// @ts-check
/** Reads one number that somebody typed or pasted: in a field of any page, or in an address. */

import { WRONG_NUMBER } from './words.js';

/**
 * @typedef {object} Limits
 * @property {number} [minimum]
 * @property {number} [maximum]
 * @property {boolean} [integer]
 *
 * @typedef {{value: number, wrong?: undefined}|{value?: undefined, wrong: string}} Reading a number, or what is wrong
 */

/** Minus signs and hyphens of all kinds: U+2010 to U+2013, U+2212, and those of East Asian fonts. */
const MINUS = /[\u2010-\u2013\u2212\ufe63\uff0d]/g;

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/** What becomes a number when one types on. */
const BEGUN = /^[+-]?(\d*\.?\d*|(\d+\.?\d*|\.\d+)e[+-]?\d*)$/i;

/** One comma and no point is a decimal comma. */
const COMMA = /^[^,.]*,[^,.]*$/;

/** "1,234" is 1.234 to one half of the world, and 1234 to the other. */
const THOUSANDS = /^[+-]?[1-9]\d{0,2},\d{3}$/;

/** @param {string} text */
function plain(text) {
  const signed = text.trim().replace(MINUS, '-');
  return COMMA.test(signed) ? signed.replace(',', '.') : signed;
}

/**
 * The number that a text stands for, as near as a float64 comes; NaN where it is none, or out of a float64's reach.
 * @param {string} text such as "−.79", "0,1", "4.4e−5"
 */
export function numberIn(text) {
  const [written, digits] = NUMBER.exec(plain(text)) ?? [];
  if (written === undefined) return NaN;
  const value = Number(written);
  const isLost = !Number.isFinite(value) || (value === 0 && /[1-9]/.test(digits));
  return isLost ? NaN : value;
}

/** Whether a text may still become a number, or nothing stands there. @param {string} text */
export const isBegun = (text) => BEGUN.test(plain(text));

/** Whether somebody may have meant a thousand times the number that is read. @param {string} text */
export const isAmbiguous = (text) => THOUSANDS.test(text.trim().replace(MINUS, '-'));

/**
 * @param {string} text
 * @param {Limits} [limits]
 * @returns {Reading}
 */
export function readNumber(text, limits = {}) {
  const value = numberIn(text);
  if (Number.isNaN(value)) return { wrong: whyNone(text) };
  const { minimum = -Infinity, maximum = Infinity, integer } = limits;
  if (integer && !Number.isInteger(value)) return { wrong: WRONG_NUMBER.fraction(text.trim()) };
  return value < minimum || value > maximum ? { wrong: WRONG_NUMBER.outside(text.trim(), limits) } : { value };
}

/** @param {string} text */
function whyNone(text) {
  if (text.trim() === '') return WRONG_NUMBER.empty;
  return NUMBER.test(plain(text)) ? WRONG_NUMBER.beyond(text.trim()) : WRONG_NUMBER.none(text.trim());
}
