// @ts-check
/** Words beside points: neither on each other, nor on the points, nor on what else must be seen. */

/**
 * @typedef {import('../types.js').Area} Area
 * @typedef {import('../types.js').Point} Point
 * @typedef {{left: number, right: number, top: number, bottom: number}} Box
 * @typedef {{text: string, point: Point, width: number}} Label what is to be placed beside which point
 */

/** Half of a line of text. */
export const HALF_LINE = 8;

/** How far from its point a word may begin, the nearest first, in pixels. */
const DISTANCES = [13, 20, 28, 38, 50, 64, 80, 98];

/** So many of these distances a word goes to be off the lines. */
const NEAR = 5;

/** Right before left, above before below; straight above and below last. */
const DIRECTIONS = [[1, -1], [1, 0], [1, 1], [-1, -1], [-1, 0], [-1, 1], [0, -1], [0, 1]];

/** @param {Point} middle @param {number} half @param {number} [high] @returns {Box} */
export const boxAround = ([x, y], half, high = half) => ({
  left: x - half,
  right: x + half,
  top: y - high,
  bottom: y + high,
});

/**
 * The middle of each word; null where there is no room: then none is better than one upon another.
 * @param {(Label|null)[]} labels @param {Box[]} obstacles @param {Area} area
 * @param {Point[]} [lines] what they keep off where they can
 * @returns {(Point|null)[]}
 */
export function placesOf(labels, obstacles, area, lines = []) {
  const taken = [...obstacles];
  return labels.map((label) => {
    const place = label &&
      (placeOf(label, taken, area, DISTANCES.slice(0, NEAR), lines) ?? placeOf(label, taken, area, DISTANCES));
    if (place) taken.push(boxAround(place, label.width / 2, HALF_LINE));
    return place;
  });
}

/**
 * @param {Label} label @param {Box[]} taken @param {Area} area
 * @param {number[]} distances @param {Point[]} [lines]
 * @returns {Point|null}
 */
function placeOf({ point: [x, y], width }, taken, area, distances, lines = []) {
  const half = width / 2;
  for (const distance of distances) {
    for (const [across, down] of DIRECTIONS) {
      /** @type {Point} */
      const place = [x + across * (distance + half), y + down * (across ? distance * 0.8 : distance + HALF_LINE)];
      const box = boxAround(place, half, HALF_LINE);
      if (!isInside(box, area) || taken.some((one) => meet(one, box))) continue;
      if (!lines.some((point) => holds(box, point))) return place;
    }
  }
  return null;
}

/** @param {Box} box @param {Area} area */
const isInside = ({ left, right, top, bottom }, area) =>
  left >= area.left + 2 && right <= area.left + area.width - 2 && top >= area.top && bottom <= area.top + area.height;

/** @param {Box} box @param {Point} point */
const holds = ({ left, right, top, bottom }, [x, y]) => x > left && x < right && y > top && y < bottom;

/** @param {Box} one @param {Box} other */
const meet = (one, other) =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

/** How far apart the lines of two words are, in pixels. */
const LINE = 17;

/**
 * Words that would lie on each other, or on an obstacle, are moved up or down.
 * @template {{x: number, y: number, half: number}} Word
 * @param {(Word|null)[]} said @param {Area} area @param {Box[]} obstacles
 */
export function apart(said, { top, height }, obstacles) {
  const taken = [...obstacles];
  for (const one of said) {
    if (!one) continue;
    const { x, y, half } = one;
    const boxAt = (/** @type {number} */ at) => boxAround([x, at], half, HALF_LINE);
    const heights = [0, 1, -1, 2, -2, 3, -3].map((lines) => y + lines * LINE);
    const isFree = (/** @type {number} */ at) => !taken.some((box) => meet(box, boxAt(at)));
    one.y = heights.find((at) => at > top + 8 && at < top + height - 8 && isFree(at)) ?? y;
    taken.push(boxAt(one.y));
  }
}

/**
 * Heights of lines of text as near as possible to where they belong, one below the other.
 * @param {number[]} wanted @param {number} line @param {number} top @param {number} bottom
 */
export function heightsApart(wanted, line, top, bottom) {
  const order = wanted.map((_, k) => k).sort((one, other) => wanted[one] - wanted[other]);
  const heights = [...wanted];
  let above = top;
  for (const k of order) above = (heights[k] = Math.max(wanted[k], above)) + line;
  let below = bottom;
  for (const k of order.reverse()) below = (heights[k] = Math.min(heights[k], below)) - line;
  return heights;
}
