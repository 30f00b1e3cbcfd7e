// @ts-check
/** A way over the surface, cut into pieces that lie in one cell each, so that hills hide what is behind them. */

import { cellAt, spotOn } from './mesh.js';

/** @typedef {import('./camera.js').Spot} Spot */
/** @typedef {import('./mesh.js').Mesh} Mesh */
/** @typedef {{from: Spot, to: Spot, cell: [number, number]}} Piece */

/** So many pieces to a cell's side. */
const FINE = 1.5;

/** How long a dash is, and a gap, where the plane's sides are 2. */
const DASH = 0.04;

/** No stretch has more pieces: what crosses the whole plane has as many as cells. */
const MOST = 120;

/**
 * The pieces from one place of the plane to another; what is outside of the window is left out.
 * @param {Mesh} mesh @param {[number, number]} from @param {[number, number]} to @returns {Piece[]}
 */
export function piecesBetween(mesh, from, to) {
  const { ends: { x, y }, colours } = mesh;
  const cells = Math.hypot(
    (to[0] - from[0]) / (x[1] - x[0]) * colours[0].length,
    (to[1] - from[1]) / (y[1] - y[0]) * colours.length,
  );
  if (!Number.isFinite(cells)) return [];
  const parts = Math.min(Math.max(Math.ceil(FINE * cells), 1), MOST);
  const spots = Array.from(
    { length: parts + 1 },
    (_, k) => spotOn(mesh, from[0] + (to[0] - from[0]) * k / parts, from[1] + (to[1] - from[1]) * k / parts),
  );
  return spots.slice(1).flatMap((spot, k) => {
    const before = spots[k];
    return spot && before ? [{ from: before, to: spot, cell: cellAt(mesh, middleOf(before, spot)) }] : [];
  });
}

/** @param {Spot} one @param {Spot} other @returns {Spot} */
const middleOf = (one, other) => [(one[0] + other[0]) / 2, (one[1] + other[1]) / 2, (one[2] + other[2]) / 2];

/**
 * The pieces of a path, stretch by stretch: the k-th leads to the point after the k-th.
 * @param {Mesh|null} mesh @param {[number, number][]} points
 * @returns {Piece[][]}
 */
export const trackOf = (mesh, points) =>
  mesh ? points.slice(1).map((point, k) => piecesBetween(mesh, points[k], point)) : [];

/** What is left of a way as dashes. @param {Piece[]} pieces */
export function dashed(pieces) {
  let length = 0;
  return pieces.filter(({ from, to }) => {
    const isDash = Math.floor(length / DASH) % 2 === 0;
    length += Math.hypot(to[0] - from[0], to[1] - from[1], to[2] - from[2]);
    return isDash;
  });
}
