// @ts-check
/** The heights of a plane as a mesh in the box that the camera sees, and places upon it. */

import { createRamp } from '../../drawing/painting.js';
import { HEIGHT } from './camera.js';

/** @typedef {import('../pictures/landscape_ground.js').Ground} Ground */

/**
 * @typedef {object} Mesh
 * @property {(number|null)[][]} heights rows from the lowest y upwards; null where no loss is known
 * @property {string[][]} colours of the cells, row by row; "" where one is missing
 * @property {[number, number]} powers of ten of the lowest loss and of the highest
 * @property {{x: [number, number], y: [number, number]}} ends of the axes
 */

/** A mesh has at most so many cells along each side: more would only cost time. */
const MOST_CELLS = 48;

/**
 * @param {Ground} ground of the map: the same heights in the same colours
 * @param {[number, string][]} scale its colours
 * @returns {Mesh|null} null while there is no plane
 */
export function meshOf({ plotly }, scale) {
  const map = plotly.traces[0];
  if (!map) return null;
  const { x, y, z, zmin, zmax } = map;
  const [columns, rows] = [placesOf(x.length), placesOf(y.length)];
  const share = (/** @type {number|null} */ power) =>
    power === null ? null : Math.min(Math.max((power - zmin) / (zmax - zmin), 0), 1);
  const shares = rows.map((row) => columns.map((column) => share(z[row][column])));
  const ramp = createRamp(scale.map(([, color]) => ({ color })));
  const colours = shares.slice(1).map((above, row) =>
    above.slice(1).map((_, column) => colourOf(shares, row, column, ramp))
  );
  return {
    heights: shares.map((row) => row.map((one) => one === null ? null : one * HEIGHT)),
    colours,
    powers: [zmin, zmax],
    ends: { x: [x[0], x[x.length - 1]], y: [y[0], y[y.length - 1]] },
  };
}

/** Evenly spaced places of a grid, its ends among them. @param {number} length */
function placesOf(length) {
  const cells = Math.min(length - 1, MOST_CELLS);
  return Array.from({ length: cells + 1 }, (_, k) => Math.round(k * (length - 1) / cells));
}

/** @param {(number|null)[][]} shares @param {number} row @param {number} column @param {ReturnType<typeof createRamp>} ramp */
function colourOf(shares, row, column, ramp) {
  const corners = [shares[row][column], shares[row][column + 1], shares[row + 1][column], shares[row + 1][column + 1]];
  const known = corners.filter((one) => one !== null);
  if (known.length < corners.length) return '';
  const mean = known.reduce((sum, one) => sum + one, 0) / known.length;
  return `rgb(${ramp(2 * mean - 1).map(Math.round).join(',')})`;
}

/**
 * A place of the plane in the box, on the surface; null where it is outside, or no loss is known.
 * @param {Mesh} mesh @param {number} a along the first axis @param {number} b along the second
 * @returns {import('./camera.js').Spot|null}
 */
export function spotOn({ heights, ends: { x, y } }, a, b) {
  const [across, up] = [(a - x[0]) / (x[1] - x[0]), (b - y[0]) / (y[1] - y[0])];
  if (!(across >= 0 && across <= 1 && up >= 0 && up <= 1)) return null;
  const z = between(heights, across, up);
  return z === null ? null : [2 * across - 1, 2 * up - 1, z];
}

/** Bilinear between the four places around. @param {(number|null)[][]} heights @param {number} across @param {number} up from 0 to 1 */
function between(heights, across, up) {
  const [column, row] = [across * (heights[0].length - 1), up * (heights.length - 1)];
  const [left, low] = [
    Math.min(Math.floor(column), heights[0].length - 2),
    Math.min(Math.floor(row), heights.length - 2),
  ];
  const [right, high] = [column - left, row - low];
  const corners = [
    { z: heights[low][left], weight: (1 - right) * (1 - high) },
    { z: heights[low][left + 1], weight: right * (1 - high) },
    { z: heights[low + 1][left], weight: (1 - right) * high },
    { z: heights[low + 1][left + 1], weight: right * high },
  ].filter(({ weight }) => weight > 0);
  if (corners.some(({ z }) => z === null)) return null;
  return corners.reduce((sum, { z, weight }) => sum + (z ?? 0) * weight, 0);
}

/** Which cell a place of the box lies in. @param {Mesh} mesh @param {import('./camera.js').Spot} spot @returns {[number, number]} row and column */
export function cellAt({ colours }, [x, y]) {
  const cell = (/** @type {number} */ at, /** @type {number} */ cells) =>
    Math.min(Math.max(Math.floor((at + 1) / 2 * cells), 0), cells - 1);
  return [cell(y, colours.length), cell(x, colours[0].length)];
}
