// @ts-check
/** The window onto the plane: which part of it is looked at; moved and zoomed as pure functions. */

/** @typedef {[number, number, number, number]} Window left, right, bottom and top, in the units of the parameters */

/** How much larger, or smaller, a window may be than the one that shows the whole run. */
const LARGEST = 1e4;
const SMALLEST = 1e-6;

/** The server takes no number farther out. */
const FARTHEST = 1e99;

/**
 * What a plane's grid covers.
 * @param {{x: number[], y: number[]}} plane
 * @returns {Window}
 */
export const windowOf = ({ x, y }) => [x[0], x[x.length - 1], y[0], y[y.length - 1]];

/**
 * The window moved by shares of its width and height.
 * @param {Window} window @param {number} across @param {number} up
 * @returns {Window}
 */
export function movedBy([left, right, bottom, top], across, up) {
  const [x, y] = [across * (right - left), up * (top - bottom)];
  return [left + x, right + x, bottom + y, top + y];
}

/**
 * The window with its sides times a factor; the place at a share of its width and height stays where it is.
 * @param {Window} window @param {number} factor below 1 zooms in @param {[number, number]} [around]
 * @returns {Window}
 */
export function zoomedBy([left, right, bottom, top], factor, [x, y] = [0.5, 0.5]) {
  const [width, height] = [right - left, top - bottom];
  const [l, b] = [left + x * width * (1 - factor), bottom + y * height * (1 - factor)];
  return [l, l + width * factor, b, b + height * factor];
}

/**
 * Whether a window is one that can be computed: neither too narrow for its numbers nor too wide.
 * @param {Window} window @param {Window} usual the one that shows the whole run
 */
export function isPossible(window, usual) {
  const [left, right, bottom, top] = window;
  const factor = (right - left) / (usual[1] - usual[0]);
  const isWide = right > left && (top > bottom || usual[3] === usual[2]);
  return isWide && factor < LARGEST && factor > SMALLEST && window.every((end) => Math.abs(end) < FARTHEST);
}

/**
 * As an address has it: enough digits to tell its edges apart.
 * @param {Window} window
 */
export const windowText = (window) => window.map((end) => String(Number(end.toPrecision(7)))).join(',');

/** @param {string} text @returns {Window|null} */
export function windowIn(text) {
  const ends = text.split(',').map((part) => (part.trim() === '' ? NaN : Number(part)));
  const [left, right, bottom, top] = ends;
  const isOne = ends.length === 4 && ends.every((end) => Math.abs(end) < FARTHEST) && left < right && bottom <= top;
  return isOne ? /** @type {Window} */ (ends) : null;
}
