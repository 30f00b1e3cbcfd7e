// @ts-check
/** Small drawings of vectors: an arrow in a square, and a box that stretches the axes. */

const SIZE = 60;
const HALF = SIZE / 2;
const REACH = 50;

/** Arrows shorter than this are drawn as a dot. */
const SHORTEST = 0.6;

/**
 * An arrow in a square; one number is an arrow along the axis.
 * @param {number[]} vector @param {number} longest the size that fills the square
 */
export function drawArrow([x, y = 0], longest) {
  const [dx, dy] = [(x / longest) * REACH, (-y / longest) * REACH];
  const size = Math.hypot(dx, dy);
  if (!Number.isFinite(size) || size < SHORTEST) {
    return drawing(['circle', { cx: HALF, cy: HALF, r: 2.5, class: 'head' }]);
  }
  const [ux, uy] = [dx / size, dy / size];
  const head = Math.min(8, size * 0.6);
  const [tx, ty] = [HALF + dx / 2, HALF + dy / 2];
  const [bx, by] = [tx - ux * head, ty - uy * head];
  const side = head * 0.5;
  const [left, right] = [[bx - uy * side, by + ux * side], [bx + uy * side, by - ux * side]];
  return drawing(
    ['path', { d: `M${HALF - dx / 2},${HALF - dy / 2}L${bx},${by}`, class: 'shaft' }],
    ['path', { d: `M${left}L${tx},${ty}L${right}Z`, class: 'head' }],
  );
}

/**
 * As wide and as high as the factors of both axes; a box of one factor stretches all axes alike.
 * @param {number[]} box @param {number} largest
 */
export function drawBox(box, largest) {
  const [width, height] = [box[0], box[box.length === 1 ? 0 : 1]]
    .map((factor) => Math.min(Math.max(2, (Math.abs(factor) / largest || 0) * REACH), REACH));
  return drawing(['rect', { x: HALF - width / 2, y: HALF - height / 2, width, height, class: 'stretch' }]);
}

/** @param {...[string, Record<string, string|number>]} shapes */
function drawing(...shapes) {
  const box = made('svg', { viewBox: `0 0 ${SIZE} ${SIZE}`, 'aria-hidden': 'true' });
  box.append(...shapes.map(([tag, attributes]) => made(tag, attributes)));
  return box;
}

/** @param {string} tag @param {Record<string, string|number>} attributes */
export function made(tag, attributes) {
  const shape = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const [name, value] of Object.entries(attributes)) shape.setAttribute(name, String(value));
  return shape;
}
