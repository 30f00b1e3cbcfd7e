// @ts-check
/** Places for numbers along a logarithmic or linear axis, and how they are written. */

import { short } from './figure_numbers.js';

/** More ticks than these are too many, however much room there is. */
const MOST = 6;
const LEAST = 2;

/** Pixels from one tick to the next, where their numbers stand one above the other. */
const APART = 15;

/** How many ticks an upright axis has room for. @param {number} height in pixels */
export const ticksWithin = (height) => Math.min(Math.max(Math.floor(height / APART), LEAST), MOST);

/** Digits that part a decade evenly enough, from close ticks to wide ones. */
const DIGITS = [[1, 2, 5], [1, 3], [1]];

/**
 * Ticks within a range of positive numbers, at round numbers of every decade, or at powers of ten only.
 * @param {number} low
 * @param {number} high
 * @param {number} [most]  as many as there is room for
 */
export function logTicks(low, high, most = MOST) {
  if (!(low > 0 && high > low && high < Infinity)) return [];
  const choices = DIGITS.map((digits) => ticksAt(digits, low, high));
  const ticks = choices.find((choice) => choice.length <= most) ?? powers(low, high, most);
  return ticks.length < 3 && high < 10 * low ? linearTicks(low, high) : ticks;
}

/**
 * Powers of ten whose exponents are themselves round.
 * @param {number} low @param {number} high @param {number} most
 */
function powers(low, high, most) {
  return linearTicks(Math.log10(low), Math.log10(high), most).map((power) => Number(`1e${power}`));
}

/** @param {number[]} digits @param {number} low @param {number} high */
function ticksAt(digits, low, high) {
  const first = Math.floor(Math.log10(low));
  const decades = Array.from({ length: Math.ceil(Math.log10(high)) - first + 1 }, (_, i) => first + i);
  const ticks = decades.flatMap((power) => digits.map((digit) => Number(`${digit}e${power}`)));
  return ticks.filter((tick) => Number.isFinite(tick) && tick >= low * (1 - 1e-9) && tick <= high * (1 + 1e-9));
}

/**
 * Round numbers within a range, about `parts` of them.
 * @param {number} low
 * @param {number} high
 * @param {number} [parts]
 */
export function linearTicks(low, high, parts = 4) {
  const rough = (high - low) / parts;
  if (!(rough > 0 && rough < Infinity)) return [];
  const unit = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((times) => times * unit).find((size) => size >= rough) ?? rough;
  const first = Math.ceil(low / step - 1e-9);
  const count = Math.floor(high / step + 1e-9) - first + 1;
  return Array.from({ length: count }, (_, i) => Number(((first + i) * step).toPrecision(12))).filter(Number.isFinite);
}

/** Width of a digit as a share of the font's size, and pixels between the numbers of two ticks that stand side by side. */
const DIGIT = 0.64;
const BETWEEN = 10;

/**
 * Whole numbers from 0 on, as many as can be written side by side along a level axis.
 * @param {number} last
 * @param {number} width of the axis, in pixels
 * @param {number} font size of its numbers
 */
export function countTicks(last, width, font) {
  const fits = (/** @type {number[]} */ ticks) => {
    const widest = Math.max(...countTexts(ticks).map((text) => text.length)) * DIGIT * font;
    return ticks.length < 2 || ((ticks[1] - ticks[0]) / last) * width >= widest + BETWEEN;
  };
  const choices = [5, 4, 3, 2, 1].map((parts) => linearTicks(0, last, parts).filter(Number.isInteger));
  return choices.find(fits) ?? [0];
}

/** From here on even the smallest tick of an axis is written with a power of ten. */
const MILLION = 1e6;

/** Counts along one axis, all in one notation: below a million with all their digits. @param {number[]} ticks */
export const countTexts = (ticks) => ticks.map(Math.max(...ticks) < MILLION ? String : tickText);

/**
 * A number with so many significant digits; the largest ones are not rounded beyond all numbers.
 * @param {number} value @param {number} digits
 */
export function roundedTo(value, digits) {
  const near = Number(value.toPrecision(digits));
  return Number.isFinite(near) ? near : Math.sign(value) * 1.7e308;
}

/** @param {number} tick */
export function tickText(tick) {
  if (!Number.isFinite(tick)) return short(tick);
  if (tick === 0) return '0';
  const plain = Math.abs(tick) >= 1e-3 && Math.abs(tick) < 1e5;
  const text = plain ? String(Number(tick.toPrecision(4))) : tick.toExponential().replace('e+', 'e');
  return text.replaceAll('-', '−');
}
