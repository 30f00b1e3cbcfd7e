// @ts-check
/** The outlines of boxes and edges as paths. */

/** @typedef {import('../../drawing/pen.js').Pen} Pen */

const ROUND = 6;
const ROUNDER = 18;

/** Length of an arrow head. */
const HEAD = 8;

/**
 * A box with round corners; those of variables are rounder.
 * @param {Pen} pen @param {number[]} middle @param {number[]} size @param {boolean} round
 */
export function rounded(pen, [x, y], [width, height], round) {
  const r = round ? Math.min(ROUNDER, height / 2) : ROUND;
  const [left, top, right, bottom] = [x - width / 2, y - height / 2, x + width / 2, y + height / 2];
  const b = 0.45 * r;
  return [
    pen.polyline([[left + r, top], [right - r, top]]),
    corner(pen, [right - b, top, right, top + b, right, top + r]),
    `L${pen.point(right, bottom - r)}`,
    corner(pen, [right, bottom - b, right - b, bottom, right - r, bottom]),
    `L${pen.point(left + r, bottom)}`,
    corner(pen, [left + b, bottom, left, bottom - b, left, bottom - r]),
    `L${pen.point(left, top + r)}`,
    corner(pen, [left, top + b, left + b, top, left + r, top]),
    'Z',
  ].join('');
}

/** @param {Pen} pen @param {number[]} six */
const corner = (pen, six) => `C${[0, 2, 4].map((i) => pen.point(six[i], six[i + 1])).join(' ')}`;

/**
 * A line from border to border, with an arrow head at either end to choose from.
 * @param {Pen} pen @param {number[][]} corners
 */
export function drawnEdge(pen, corners) {
  const last = corners.length - 1;
  return {
    line: pen.polyline(corners),
    head: head(pen, corners[last], corners[last - 1]),
    back: head(pen, corners[0], corners[1]),
    corners,
  };
}

/** @param {Pen} pen @param {number[]} tip @param {number[]} from */
function head(pen, [x, y], [fromX, fromY]) {
  const length = Math.hypot(x - fromX, y - fromY) || 1;
  const [dx, dy] = [((x - fromX) / length) * HEAD, ((y - fromY) / length) * HEAD];
  return pen.polygon([[x, y], [x - dx - dy / 2, y - dy + dx / 2], [x - dx + dy / 2, y - dy - dx / 2]]);
}
