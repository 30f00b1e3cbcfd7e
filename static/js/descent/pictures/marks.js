// @ts-check
/** Marks that surface and curve share: balls that roll, crosses of those who are lost, words beside them. */

import { BLANK } from '../../drawing/figure_numbers.js';
import { NOWHERE } from '../../drawing/pen.js';
import { widthOf } from '../../drawing/letters.js';
import { upTo } from '../../drawing/trail.js';
import { boxAround, HALF_LINE, leader, placesOf } from './labels.js';
import { spotOf } from './tracks.js';

/**
 * @typedef {import('../types.js').Scene} Scene
 * @typedef {import('../types.js').Pen} Pen
 * @typedef {import('../types.js').Area} Area
 * @typedef {import('../types.js').Point} Point
 * @typedef {import('./tracks.js').Track} Track
 */

const BALL = 7.5;
const SPOT = 2.2;
const CROSS = 6;

/** Half of the handle that lies over the start, on a phone: static/css/descent/ground.css. */
const HANDLE = 23;
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

/** What the handle takes up at the start. @param {Track[]} tracks @returns {import('./labels.js').Box[]} */
function startBox(tracks) {
  const start = tracks[0]?.points[0];
  return start ? [boxAround(start, HANDLE)] : [];
}

/** Where each racer is right now; null for lanes without one, and for who is nowhere. @param {Scene} scene @param {Track[]} tracks */
const spotsOf = ({ positions }, tracks) =>
  Array.from({ length: LANES }, (_, lane) => (tracks[lane] && spotOf(tracks[lane], positions[lane])?.at) ?? null);

/** What no word may lie on: the balls, and the handle at the start. @param {Scene} scene @param {Track[]} tracks */
export const ballBoxes = (scene, tracks) => [
  ...spotsOf(scene, tracks).flatMap((at) => (at ? [boxAround(at, BALL + 2)] : [])),
  ...startBox(tracks),
];

/** The lines that are drawn by now, as points close to each other. @param {Scene} scene @param {Track[]} tracks */
export const drawnLines = ({ positions }, tracks) =>
  tracks.flatMap(({ line }, lane) => line.slice(0, positions[lane].index + 1).flat());

/**
 * The names beside the balls, clear of all balls, of the start, of each other and of other words; and lines that lead
 * to those that stand farther off.
 * @param {Scene} scene @param {{pen: Pen, area: Area, meta: {lanes: string[], font: number}}} ground @param {Track[]} tracks
 * @param {({x: number, y: number, half: number}|null)[]} others words that are there already
 * @param {Point[]} lines what they keep off
 */
export function nameWords(scene, { pen, area, meta }, tracks, others, lines) {
  const { names } = scene;
  const spots = spotsOf(scene, tracks);
  const said = others.flatMap((one) => (one ? [boxAround([one.x, one.y], one.half, HALF_LINE)] : []));
  const labels = spots.map((point, lane) =>
    point && within(point, area) ? { text: names[lane], point, width: widthOf(names[lane], meta.font + 1) + 4 } : null
  );
  const places = placesOf(labels, [...ballBoxes(scene, tracks), ...said], area, lines);
  const leaders = places.map((place, lane) => {
    const label = labels[lane];
    const way = place && label && leader(label.point, boxAround(place, label.width / 2, HALF_LINE), BALL + 2);
    return way ? pen.polyline(way) : NOWHERE;
  });
  return {
    words: {
      x: places.map((place) => place?.[0] ?? area.left),
      y: places.map((place) => place?.[1] ?? area.top),
      text: places.map((place, lane) => (place ? names[lane] : BLANK)),
      ink: spots.map((_, lane) => meta.lanes[lane]),
    },
    leaders: Object.fromEntries(leaders.map((path, lane) => [`leader_${lane + 1}`, path])),
  };
}

/** @param {number[]} point @param {Area} area */
export const within = ([x, y], { left, top, width, height }) =>
  x >= left && x <= left + width && y >= top && y <= top + height;

/** Diamonds where minima are known to be. @param {Pen} pen @param {Point[]} points */
export function diamonds(pen, points) {
  const shapes = points.map(([x, y]) => pen.polygon([[x, y - 6], [x + 6, y], [x, y + 6], [x - 6, y]]));
  return shapes.join('') || NOWHERE;
}
