// @ts-check
/**
 * Where numbers on a grid cross a level, as a path: cell by cell, straight between neighbours
 * (Lorensen and Cline 1987, Marching cubes, in two dimensions).
 */
import { NOWHERE } from '../../drawing/pen.js';

/**
 * @param {(number|null)[][]} rows from the lowest y upwards
 * @param {number} level
 * @param {(column: number, row: number) => [number, number]} pixel of a place on the grid
 * @param {import('../../drawing/pen.js').Pen} pen
 */
export function levelLine(rows, level, pixel, pen) {
  let path = '';
  for (let row = 0; row + 1 < rows.length; row += 1) {
    for (let column = 0; column + 1 < rows[row].length; column += 1) {
      const corners = cornersOf(rows, column, row, level);
      for (const [from, to] of corners ? cuts(corners) : []) {
        path += pen.polyline([from, to].map(([x, y]) => pixel(column + x, row + y)));
      }
    }
  }
  return path || NOWHERE;
}

/**
 * Above or below the level, anticlockwise from the lower left; null where a number is missing.
 * @param {(number|null)[][]} rows
 * @param {number} column
 * @param {number} row
 * @param {number} level
 */
function cornersOf(rows, column, row, level) {
  const [below, above] = [rows[row], rows[row + 1]];
  const values = [below[column], below[column + 1], above[column + 1], above[column]];
  const known = values.filter((value) => value != null);
  return known.length === values.length ? known.map((value) => value - level) : null;
}

/** @typedef {[number, number]} Place within a cell */

/** @type {Place[]} */
const PLACES = [[0, 0], [1, 0], [1, 1], [0, 1]];

/**
 * The pieces of the line within one cell: none, one, or two where opposite corners agree.
 * @param {number[]} corners
 * @returns {Place[][]}
 */
function cuts(corners) {
  const crossings = corners.flatMap((here, k) => {
    const there = corners[(k + 1) % 4];
    return here > 0 === there > 0 ? [] : [between(PLACES[k], PLACES[(k + 1) % 4], here / (here - there))];
  });
  if (crossings.length < 4) return crossings.length ? [crossings] : [];
  const [bottom, right, top, left] = crossings;
  const middle = corners.reduce((sum, corner) => sum + corner, 0);
  return middle > 0 === corners[0] > 0 ? [[bottom, right], [top, left]] : [[left, bottom], [right, top]];
}

/** @param {Place} from @param {Place} to @param {number} share @returns {Place} */
const between = ([x0, y0], [x1, y1], share) => [x0 + (x1 - x0) * share, y0 + (y1 - y0) * share];
