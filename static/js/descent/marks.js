// @ts-check
/** Marks that surface and curve share: balls that roll, crosses of those who are lost, and words beside them. */

import { BLANK } from '../drawing/format.js';
import { NOWHERE } from '../drawing/pen.js';
import { upTo } from '../drawing/trail.js';
import { spotOf } from './tracks.js';

const BALL = 7.5;
const SPOT = 2.2;
const CROSS = 6;
const LINE = 15;
const WIDE = 6.4;
const LANES = 4;

/** The rules whose ball rolls: they carry a velocity from one step to the next. */
export const ROLLING = ['momentum', 'nesterov'];

/**
 * Path, ball, spot or cross of each lane; lanes without a racer show nothing.
 * @param {any} scene @param {any} ground @param {import('./tracks.js').Track[]} tracks
 */
export function racerMarks({ race, places, lab }, { pen }, tracks) {
  const paths = {};
  for (let lane = 0; lane < LANES; lane++) {
    const track = tracks[lane];
    const spot = track && spotOf(track, places[lane]);
    const lost = track && isLost(race.racers[lane], places[lane]);
    const way = track ? upTo(pen, track.trail, places[lane].index + 1, spot?.at) : NOWHERE;
    const cross = lost ? crossAt(pen, lastPoint(track, places[lane].index)) : NOWHERE;
    Object.assign(paths, {
      [`path_${lane + 1}`]: way,
      [`ball_${lane + 1}`]: spot && !lost ? pen.circle(spot.at[0], spot.at[1], BALL) : NOWHERE,
      [`spot_${lane + 1}`]: spot && !lost && ROLLING.includes(lab.racers[lane].name) ? turned(pen, spot) : NOWHERE,
      [`out_${lane + 1}`]: cross,
    });
  }
  return paths;
}

/** Whether a racer has left the finite numbers by now. */
export const isLost = ({ diverged, updates }, { index }) => diverged != null && index >= updates.length - 1;

/** The ball has turned as far as it has rolled. */
function turned(pen, { at, rolled }) {
  const angle = rolled / BALL - Math.PI / 2;
  return pen.circle(at[0] + Math.cos(angle) * BALL * 0.5, at[1] + Math.sin(angle) * BALL * 0.5, SPOT);
}

function lastPoint({ points }, index) {
  return points.slice(0, index + 1).findLast((point) => point) ?? null;
}

function crossAt(pen, point) {
  if (!point) return NOWHERE;
  const [x, y] = point;
  return pen.line(x - CROSS, y - CROSS, x + CROSS, y + CROSS) + pen.line(x - CROSS, y + CROSS, x + CROSS, y - CROSS);
}

/**
 * The names beside the balls, moved apart where they would lie on each other.
 * @param {any} scene @param {any} ground @param {import('./tracks.js').Track[]} tracks
 * @param {string[]} colors
 * @param {({x: number, y: number, half: number}|null)[]} [others] words that are there already
 */
export function nameWords({ places, names }, { area }, tracks, colors, others = []) {
  const taken = others.filter((one) => one != null);
  const words = Array.from({ length: LANES }, (_, lane) => {
    const spot = tracks[lane] && spotOf(tracks[lane], places[lane]);
    if (!spot || !within(spot.at, area)) return { x: area.left, y: area.top, text: BLANK };
    const half = (names[lane].length * WIDE) / 2;
    const right = spot.at[0] + BALL + 6 + 2 * half < area.left + area.width;
    const x = spot.at[0] + (right ? BALL + 6 + half : -(BALL + 6 + half));
    const y = free(taken, x, spot.at[1] - 10, half, area);
    taken.push({ x, y, half });
    return { x, y, text: names[lane] };
  });
  return {
    x: words.map((word) => word.x), y: words.map((word) => word.y), text: words.map((word) => word.text),
    ink: words.map((_, lane) => colors[lane]),
  };
}

function free(taken, x, y, half, area) {
  const bottom = area.top + area.height - 8;
  const places = Array.from({ length: 12 }, (_, k) => y + (k % 2 ? 1 : -1) * Math.ceil(k / 2) * LINE);
  const clear = (place) => taken.every((one) => Math.abs(one.y - place) >= LINE - 1 || Math.abs(one.x - x) > one.half + half);
  return places.find((place) => place > area.top + 8 && place < bottom && clear(place)) ?? y;
}

export const within = ([x, y], { left, top, width, height }) =>
  x >= left && x <= left + width && y >= top && y <= top + height;

/** Diamonds where minima are known to be. */
export function diamonds(pen, points) {
  const shapes = points.map(([x, y]) => pen.polygon([[x, y - 6], [x + 6, y], [x, y + 6], [x - 6, y]]));
  return shapes.join('') || NOWHERE;
}
