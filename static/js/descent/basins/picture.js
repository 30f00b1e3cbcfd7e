// @ts-check
/** Basins as a picture: a colour and a letter for each minimum, a mark for what reaches none. */

import { cellPicture } from '../../drawing/cell_picture.js';
import { coloursOf } from '../../drawing/page_colours.js';
import { DIVERGED, lettersOf, NO_VALUE, ON_ITS_WAY, RESTS } from './state.js';

/** Light enough for dark letters, dark enough for light ones with their outline; they come round again. */
const FILLS = ['#7fb3de', '#f0b55f', '#84c9a0', '#de92ba', '#bcaae6', '#e2d56a', '#8fd0d0', '#c99e82'];

/** @typedef {import('./state.js').Basins} Basins */

/** @param {Basins} basins @param {HTMLElement} plot */
export function sizesOf({ x, y, variables }, { clientWidth: width, clientHeight: height }) {
  const axis = (/** @type {string} */ title, /** @type {number[]} */ numbers) => ({ title, numbers, isEven: true });
  return { width, height, x: axis(variables[0], x), y: axis(variables[1], y) };
}

/** @param {Basins} basins @param {HTMLElement} plot @returns {string} an SVG */
export function basinsPicture(basins, plot) {
  const colours = coloursOf(plot);
  const mark = { fill: colours.sunken, ink: colours.muted };
  const others = /** @type {Record<number, import('../../drawing/cell_picture.js').Look>} */ ({
    [DIVERGED]: { ...mark, mark: 'cross' },
    [ON_ITS_WAY]: { ...mark, mark: 'slash' },
    [RESTS]: { ...mark, mark: 'dot' },
    [NO_VALUE]: { ...mark, mark: 'bar' },
  });
  const { x, y, minima, rows } = basins;
  const among = (/** @type {number[]} */ numbers, /** @type {number} */ value) =>
    ((value - numbers[0]) / (Number(numbers.at(-1)) - numbers[0])) * (numbers.length - 1);
  const places = minima.map(({ point }) => ({ row: among(y, point[1]), column: among(x, point[0]) }));
  return cellPicture({
    ...sizesOf(basins, plot),
    colours,
    rings: places.filter(({ row, column }) => row >= 0 && column >= 0 && row < y.length && column < x.length),
    letters: lettersOf(basins, places),
    look(row, column) {
      const found = rows[row]?.[column];
      if (found == null) return null;
      return found < 0 ? others[found] : { fill: FILLS[found % FILLS.length] };
    },
  });
}
