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
 * A padlock around (x, y), 13 wide at size 1; open, its shackle is lifted and turned away.
 * @param {Pen} pen @param {number} x @param {number} y @param {boolean} open @param {number} [size]
 */
export function padlock(pen, x, y, open, size = 1) {
  const at = (/** @type {number} */ dx, /** @type {number} */ dy) => [x + dx * size, y + dy * size];
  const keyhole = pen.circle(x, y + 3.5 * size, 1.7 * size);
  const body = pen.box(x - 6.5 * size, y - size, 13 * size, 9 * size);
  return body + keyhole + (open ? shackle(pen, at, 7, -2, 2, -1) : shackle(pen, at, 0, 0, 0, 0));
}

/**
 * The ring of a padlock; where its middle is, and how much longer its legs are than when closed.
 * @param {Pen} pen @param {(dx: number, dy: number) => number[]} at
 * @param {number} x @param {number} y @param {number} left @param {number} right
 */
function shackle(pen, at, x, y, left, right) {
  const [foot, crown] = [y - 1, y - 4];
  const bow = (/** @type {number} */ from, /** @type {number} */ top, /** @type {number} */ to) =>
    pen.curve(at(x + from, crown), [...at(x + from, y - top), ...at(x + to, y - top), ...at(x + to, crown)]);
  const outer = bow(-4.5, 10, 4.5);
  const inner = bow(2.5, 7.3, -2.5).slice(1);
  const legs = [at(x + 4.5, foot + right), at(x + 2.5, foot + right)].map(([a, b]) => pen.point(a, b));
  const ends = [at(x - 2.5, foot + left), at(x - 4.5, foot + left)].map(([a, b]) => pen.point(a, b));
  return `${outer}L${legs.join('L')}L${inner}L${ends.join('L')}Z`;
}
