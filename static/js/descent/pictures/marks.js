// @ts-check
/** Marks that surface and curve share: balls that roll, crosses of those who are lost, words beside them. */

import { BLANK } from '../../drawing/format.js';
import { NOWHERE } from '../../drawing/pen.js';
import { upTo } from '../../drawing/trail.js';
import { spotOf } from './tracks.js';

/**
 * @typedef {import('../types.js').Scene} Scene
 * @typedef {import('../types.js').Pen} Pen
 * @typedef {import('../types.js').Area} Area
 * @typedef {import('../types.js').Point} Point
 * @typedef {import('./tracks.js').Track} Track
 * @typedef {{x: number, y: number, half: number}} Word where it stands, and half of its width
 */

const BALL = 7.5;
const SPOT = 2.2;
const CROSS = 6;
const LINE = 15;
const WIDE = 6.4;
const LANES = 4;

/**
 * Path, ball, spot or cross of each lane; lanes without a racer show nothing. With a velocity, balls roll.
 * @param {Scene} scene @param {{pen: Pen}} ground @param {Track[]} tracks
 */
export function racerMarks({ race, positions, rules }, { pen }, tracks) {
  /** @type {Record<string, string>} */
  const paths = {};
  for (let lane = 0; lane < LANES; lane++) {
    const track = tracks[lane];
    const spot = track && spotOf(track, positions[lane]);
    const lost = track && isLost(race.racers[lane], positions[lane]);
    const path = track ? upTo(pen, track.trail, positions[lane].index + 1, spot?.at) : NOWHERE;
    const cross = lost ? crossAt(pen, lastPoint(track, positions[lane].index)) : NOWHERE;
    Object.assign(paths, {
      [`path_${lane + 1}`]: path,
      [`ball_${lane + 1}`]: spot && !lost ? pen.circle(spot.at[0], spot.at[1], BALL) : NOWHERE,
      [`spot_${lane + 1}`]: spot && !lost && rules[lane].rolls ? turned(pen, spot) : NOWHERE,
      [`out_${lane + 1}`]: cross,
    });
  }
  return paths;
}

/**
 * Whether a racer has left the finite numbers by now.
 * @param {import('../types.js').Racer} racer @param {import('../types.js').Position} position
 */
export const isLost = ({ diverged, updates }, { index }) => diverged != null && index >= updates.length - 1;

/** The ball has turned as far as it has rolled. @param {Pen} pen @param {{at: Point, rolled: number}} spot */
function turned(pen, { at, rolled }) {
  const angle = rolled / BALL - Math.PI / 2;
  return pen.circle(at[0] + Math.cos(angle) * BALL * 0.5, at[1] + Math.sin(angle) * BALL * 0.5, SPOT);
}

/** @param {Track} track @param {number} index */
function lastPoint({ points }, index) {
  return points.slice(0, index + 1).findLast((point) => point) ?? null;
}

/** @param {Pen} pen @param {Point|null} point */
function crossAt(pen, point) {
  if (!point) return NOWHERE;
  const [x, y] = point;
  const down = pen.line(x - CROSS, y - CROSS, x + CROSS, y + CROSS);
  return down + pen.line(x - CROSS, y + CROSS, x + CROSS, y - CROSS);
}

/**
 * The names beside the balls, moved apart where they would lie on each other.
 * @param {Scene} scene @param {{area: Area}} ground @param {Track[]} tracks
 * @param {string[]} colors
 * @param {(Word|null)[]} [others] words that are there already
 */
export function nameWords({ positions, names }, { area }, tracks, colors, others = []) {
  const taken = others.filter((one) => one !== null);
  const words = Array.from({ length: LANES }, (_, lane) => {
    const spot = tracks[lane] && spotOf(tracks[lane], positions[lane]);
    if (!spot || !within(spot.at, area)) return { x: area.left, y: area.top, text: BLANK };
    const half = (names[lane].length * WIDE) / 2;
    const right = spot.at[0] + BALL + 6 + 2 * half < area.left + area.width;
    const x = spot.at[0] + (right ? BALL + 6 + half : -(BALL + 6 + half));
    const y = free(taken, x, spot.at[1] - 10, half, area);
    taken.push({ x, y, half });
    return { x, y, text: names[lane] };
  });
  return {
    x: words.map((word) => word.x),
    y: words.map((word) => word.y),
    text: words.map((word) => word.text),
    ink: words.map((_, lane) => colors[lane]),
  };
}

/** @param {Word[]} taken @param {number} x @param {number} y @param {number} half @param {Area} area */
function free(taken, x, y, half, area) {
  const bottom = area.top + area.height - 8;
  const heights = Array.from({ length: 12 }, (_, k) => y + (k % 2 ? 1 : -1) * Math.ceil(k / 2) * LINE);
  const isClear = (/** @type {number} */ height) =>
    taken.every((one) => Math.abs(one.y - height) >= LINE - 1 || Math.abs(one.x - x) > one.half + half);
  return heights.find((height) => height > area.top + 8 && height < bottom && isClear(height)) ?? y;
}

/** @param {number[]} point @param {Area} area */
export const within = ([x, y], { left, top, width, height }) =>
  x >= left && x <= left + width && y >= top && y <= top + height;

/** Diamonds where minima are known to be. @param {Pen} pen @param {Point[]} points */
export function diamonds(pen, points) {
  const shapes = points.map(([x, y]) => pen.polygon([[x, y - 6], [x + 6, y], [x, y + 6], [x - 6, y]]));
  return shapes.join('') || NOWHERE;
}
