// @ts-check
/** Small signs of the figures as outlines: arrows and padlocks. */

/** @typedef {import('../../drawing/pen.js').Pen} Pen */

/**
 * A thin level arrow from x0 to x1; it points left when x1 is smaller.
 * @param {Pen} pen @param {number} x0 @param {number} x1 @param {number} y
 */
export function levelArrow(pen, x0, x1, y) {
  const neck = x1 - Math.sign(x1 - x0) * 10;
  return pen.polygon([
    [x0, y - 1],
    [neck, y - 1],
    [neck, y - 5],
    [x1, y],
    [neck, y + 5],
    [neck, y + 1],
    [x0, y + 1],
  ]);
}

/**
 * A padlock around (x, y), 13 wide; open, its shackle is lifted and turned away.
 * @param {Pen} pen @param {number} x @param {number} y @param {boolean} open
 */
export function padlock(pen, x, y, open) {
  const keyhole = pen.circle(x, y + 3.5, 1.7);
  const body = pen.box(x - 6.5, y - 1, 13, 9);
  return body + keyhole + (open ? shackle(pen, x + 7, y - 2, 2, -1) : shackle(pen, x, y, 0, 0));
}

/**
 * The ring of a padlock; how much longer its left and right legs are than when closed.
 * @param {Pen} pen @param {number} x @param {number} y @param {number} left @param {number} right
 */
function shackle(pen, x, y, left, right) {
  const foot = y - 1;
  const crown = y - 4;
  const outer = pen.curve([x - 4.5, crown], [x - 4.5, y - 10, x + 4.5, y - 10, x + 4.5, crown]);
  const inner = pen.curve([x + 2.5, crown], [x + 2.5, y - 7.3, x - 2.5, y - 7.3, x - 2.5, crown]).slice(1);
  const legs = [[x + 4.5, foot + right], [x + 2.5, foot + right]].map(([a, b]) => pen.point(a, b));
  const ends = [[x - 2.5, foot + left], [x - 4.5, foot + left]].map(([a, b]) => pen.point(a, b));
  return `${outer}L${legs.join('L')}L${inner}L${ends.join('L')}Z`;
}
