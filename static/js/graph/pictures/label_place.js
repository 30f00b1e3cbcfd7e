// @ts-check
/** Where the factor of an edge stands: beside its edge, and clear of every box. */

/** How high its frame is, how far its middle stands above the edge, and how far its side from the edge. */
export const HEIGHT = 20;
const LIFT = 17;
const ASIDE = 8;

/** Shares of the way along the edge, the first choice first. */
const SHARES = [0.5, 0.35, 0.65, 0.2, 0.8];

/** @typedef {{middle: number[], size: number[]}} Box */

/**
 * The first place in which it covers no box and stays within the drawing; where there is none, over the middle.
 * @param {number[][]} corners of the edge @param {number} width of the frame @param {Box[]} boxes
 * @param {number[]} size of the drawing
 */
export function labelPlace(corners, width, boxes, size) {
  const beside = width / 2 + ASIDE;
  const places = SHARES.flatMap((share) => {
    const [x, y] = along(corners, share);
    return [[x, y - LIFT], [x, y + LIFT], [x + beside, y], [x - beside, y]];
  });
  const label = [width, HEIGHT];
  const isFree = (/** @type {number[]} */ place) =>
    place.every((at, axis) => at >= label[axis] / 2 && at <= size[axis] - label[axis] / 2) &&
    !boxes.some((box) => covers(place, label, box));
  return places.find(isFree) ?? places[0];
}

/** @param {number[]} place @param {number[]} label @param {Box} box */
const covers = (place, label, { middle, size }) =>
  place.every((at, axis) => Math.abs(at - middle[axis]) < (label[axis] + size[axis]) / 2);

/** The point that a share of the line leads to. @param {number[][]} corners @param {number} share */
function along(corners, share) {
  const pieces = corners.slice(1)
    .map((corner, i) => Math.hypot(corner[0] - corners[i][0], corner[1] - corners[i][1]));
  let left = share * pieces.reduce((sum, one) => sum + one, 0);
  const i = Math.max(pieces.findIndex((length) => (left -= length) <= 0), 0);
  const way = pieces[i] ? 1 + left / pieces[i] : 0;
  return corners[i].map((start, axis) => start + way * (corners[i + 1][axis] - start));
}
