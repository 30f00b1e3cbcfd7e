// @ts-check
/** Boxes on a picture, in pixels. */

/** @typedef {{left: number, right: number, top: number, bottom: number}} Box */

/** Whether they overlap. @param {Box} one @param {Box} other */
export const meet = (one, other) =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
