// @ts-check
/** Words beside points: neither on each other, nor on the points; off all lines where there is room within reach. */

import { meet } from '../../drawing/boxes.js';

/**
 * @typedef {import('../types.js').Area} Area
 * @typedef {import('../types.js').Point} Point
 * @typedef {import('../../drawing/boxes.js').Box} Box
 * @typedef {{text: string, point: Point, width: number, wished?: Point}} Label what is to be placed beside which point;
 *   wished: where its middle stands best
 */

/** Half of a line of text. */
export const HALF_LINE = 8;

/** Half of its letters: they may come closer to a line than to each other. */
const HALF_LETTER = 6;

/** How far from its point a word may begin, in pixels. */
const FARTHEST = 98;

/** The nearest first. */
const DISTANCES = [13, 20, 28, 38, 50, 64, 80, FARTHEST];

/** Right before left, above before below; straight above and below last. */
const DIRECTIONS = [[1, -1], [1, 0], [1, 1], [-1, -1], [-1, 0], [-1, 1], [0, -1], [0, 1]];

/** Close to each other and all about a point, the nearest first. */
const OFFSETS = about(FARTHEST + 80, 12).flatMap((across) =>
  about(FARTHEST + HALF_LINE, 4).map((down) => /** @type {Point} */ ([across, down]))
).sort((one, other) => Math.hypot(...one) - Math.hypot(...other));

/** From −reach to reach. @param {number} reach @param {number} step */
function about(reach, step) {
  const count = Math.floor(reach / step);
  return Array.from({ length: 2 * count + 1 }, (_, k) => (k - count) * step);
}

/** @param {Point} middle @param {number} half @param {number} [high] @returns {Box} */
export const boxAround = ([x, y], half, high = half) => ({
  left: x - half,
  right: x + half,
  top: y - high,
  bottom: y + high,
});

/** @param {Label} label @param {Point} place */
const boxAt = ({ width }, place) => boxAround(place, width / 2, HALF_LINE);

/**
 * The middle of each word; null where there is no room: then none is better than one upon another.
 * @param {(Label|null)[]} labels @param {Box[]} obstacles @param {Area} area
 * @param {Point[]} [lines] what they keep off: where they cannot, they lie on as little of it as possible
 * @returns {(Point|null)[]}
 */
export function placesOf(labels, obstacles, area, lines = []) {
  const taken = [...obstacles];
  return labels.map((label) => {
    const place = label && placeOf(label, taken, area, lines);
    if (place) taken.push(boxAt(label, place));
    return place;
  });
}

/**
 * The first place of all that lies on nothing; else the one that lies on the least of the lines.
 * @param {Label} label @param {Box[]} taken @param {Area} area @param {Point[]} lines
 * @returns {Point|null}
 */
function placeOf(label, taken, area, lines) {
  const near = withinReach(label, lines);
  const isFree = (/** @type {Box} */ box) => isInside(box, area) && !taken.some((one) => meet(one, box));
  /** @type {Point|null} */
  let best = null;
  let least = Infinity;
  for (const places of [placesAround, placesBetween]) {
    for (const place of places(label)) {
      if (!isFree(boxAt(label, place))) continue;
      const crossed = countIn(boxAround(place, label.width / 2, HALF_LETTER), near, least);
      if (crossed < least) [best, least] = [place, crossed];
      if (least === 0) return best;
    }
  }
  return best;
}

/** @param {Label} label @returns {Point[]} */
function placesAround({ point: [x, y], width, wished }) {
  const half = width / 2;
  const around = DISTANCES.flatMap((distance) =>
    DIRECTIONS.map(([across, down]) => /** @type {Point} */ ([
      x + across * (distance + half),
      y + down * (across ? distance * 0.8 : distance + HALF_LINE),
    ]))
  );
  return wished ? [wished, ...around] : around;
}

/** All over its reach: there may be room between lines. @param {Label} label @returns {Point[]} */
function placesBetween({ point: [x, y], width }) {
  const within = OFFSETS.filter(([across]) => Math.abs(across) <= FARTHEST + width / 2);
  return within.map(([across, down]) => [x + across, y + down]);
}

/** @param {Label} label @param {Point[]} lines */
function withinReach({ point, width, wished }, lines) {
  const reach = FARTHEST + width + HALF_LINE;
  const around = boxAround(point, reach);
  const at = wished && boxAround(wished, width / 2, HALF_LINE);
  return lines.filter((one) => holds(around, one) || at && holds(at, one));
}

/** How many points a box holds, as far as that is less than the least. @param {Box} box @param {Point[]} points @param {number} least */
function countIn(box, points, least) {
  let count = 0;
  for (const point of points) {
    if (holds(box, point)) count += 1;
    if (count >= least) break;
  }
  return count;
}

/** @param {Box} box @param {Area} area */
const isInside = ({ left, right, top, bottom }, area) =>
  left >= area.left + 2 && right <= area.left + area.width - 2 && top >= area.top && bottom <= area.top + area.height;

/** @param {Box} box @param {Point} point */
const holds = ({ left, right, top, bottom }, [x, y]) => x > left && x < right && y > top && y < bottom;

/** Nearer than this a word belongs to its point at sight, in pixels. */
const BESIDE = 26;

/**
 * From a point to the nearest place of its word; null where they are near each other.
 * @param {Point} point @param {Box} box @param {number} from how far from the point it begins
 * @returns {[Point, Point]|null}
 */
export function leader([x, y], { left, right, top, bottom }, from) {
  /** @type {Point} */
  const to = [Math.min(Math.max(x, left), right), Math.min(Math.max(y, top), bottom)];
  const far = Math.hypot(to[0] - x, to[1] - y);
  if (far < BESIDE) return null;
  const share = from / far;
  return [[x + (to[0] - x) * share, y + (to[1] - y) * share], to];
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
