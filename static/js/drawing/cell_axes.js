// @ts-check
/** The two axes of a grid of cells: ticks, their numbers and the titles, as SVG. */

import { drawn } from '../shared/numbers.js';
import { rounded } from './svg.js';
import { linearTicks } from './ticks.js';

/** Room for one label in pixels, across and up: for any number, and for a round one. */
const ANY = { across: 58, up: 20 };
const ROUND = { across: 42, up: 28 };

/**
 * @param {import('./cell_picture.js').Cells} cells
 * @param {import('./cell_picture.js').Place} place
 */
export function cellAxes({ x, y, height, colours }, { left, top, across, up, columns, rows }) {
  const bottom = top + up * rows;
  const fill = `fill="${colours.muted}"`;
  const below = ticksOf(x, across, (x.isEven ? ROUND : ANY).across).map(({ number, place }) => {
    const at = rounded(left + (place + 0.5) * across);
    return `<path d="M${at} ${rounded(bottom)}v4" stroke="${colours.muted}"/>` +
      `<text x="${at}" y="${rounded(bottom + 16)}" ${fill} text-anchor="middle">${drawn(number, 3)}</text>`;
  });
  const beside = ticksOf(y, up, (y.isEven ? ROUND : ANY).up).map(({ number, place }) => {
    const at = rounded(top + (rows - 0.5 - place) * up);
    return `<path d="M${left - 4} ${at}h4" stroke="${colours.muted}"/>` +
      `<text x="${left - 7}" y="${at + 4}" ${fill} text-anchor="end">${drawn(number, 3)}</text>`;
  });
  const middle = rounded(top + (up * rows) / 2);
  const center = rounded(left + (across * columns) / 2);
  return [
    ...below,
    ...beside,
    `<text x="${center}" y="${height - 8}" fill="${colours.ink}" text-anchor="middle">${escaped(x.title)}</text>`,
    `<text transform="translate(13 ${middle}) rotate(-90)" fill="${colours.ink}" text-anchor="middle">${
      escaped(y.title)
    }</text>`,
  ];
}

/**
 * Round numbers where cells lie evenly, else the numbers of cells, as many as have room.
 * @param {import('./cell_picture.js').Axis} axis @param {number} apart  from cell to cell @param {number} room
 * @returns {{number: number, place: number}[]}  place: in cells
 */
export function ticksOf({ numbers, isEven }, apart, room) {
  const last = numbers.length - 1;
  const [low, high] = [numbers[0], numbers[last]];
  if (isEven && high > low) {
    const ticks = linearTicks(low, high, Math.max(1, Math.floor((last * apart) / room)));
    return ticks.map((number) => ({ number, place: ((number - low) / (high - low)) * last }));
  }
  const every = Math.max(1, Math.ceil(room / apart));
  return numbers.map((number, place) => ({ number, place })).filter(({ place }) => place % every === 0);
}

export const escaped = (/** @type {string} */ text) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
