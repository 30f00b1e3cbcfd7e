// @ts-check
/** One moment of the race as marks: whole curves faint, what has been paid for strong, a dot for each. */

import { BLANK, exact } from '../../drawing/format.js';
import { NOWHERE } from '../../drawing/pen.js';
import { upTo } from '../../drawing/trail.js';
import { tickOf } from '../clock.js';

/**
 * @typedef {import('../types.js').Scene} Scene
 * @typedef {import('../types.js').Area} Area
 * @typedef {import('../types.js').Point} Point
 * @typedef {import('./race_ground.js').RaceGround} RaceGround
 */

const DOT = 4.5;
const LANES = 4;
const LINE = 14;

/** @param {Scene} scene @param {RaceGround} ground */
export function racePicture(scene, ground) {
  const { pen, area, trails, meta } = ground;
  const { positions } = scene;
  const dots = trails.map(({ points }, lane) =>
    points.slice(0, positions[lane].index + 1).findLast((point) => point) ?? null
  );
  /** @type {Record<string, string>} */
  const paths = { now: now(scene, ground) };
  for (let lane = 0; lane < LANES; lane++) {
    const [trail, dot] = [trails[lane], dots[lane]];
    paths[`whole_${lane + 1}`] = trail?.path || NOWHERE;
    paths[`played_${lane + 1}`] = trail ? upTo(pen, trail, positions[lane].index + 1) : NOWHERE;
    paths[`dot_${lane + 1}`] = dot ? pen.circle(dot[0], dot[1], DOT) : NOWHERE;
  }
  return { paths, points: { words: words(scene, area, meta, dots) } };
}

/** @param {Scene} scene @param {RaceGround} ground */
function now({ time, race, setup }, { pen, area, budget }) {
  const x = area.left + (area.width * Math.floor(time) * tickOf(race, setup.unit)) / budget;
  return pen.line(x, area.top, x, area.top + area.height);
}

/**
 * What each has reached, beside its dot; moved apart where they would lie on each other.
 * @param {Scene} scene @param {Area} area @param {{lanes: string[]}} meta @param {(Point|null)[]} dots
 */
function words({ race, positions }, area, meta, dots) {
  /** @type {{x: number, y: number}[]} */
  const taken = [];
  const placed = Array.from({ length: LANES }, (_, lane) => {
    const dot = dots[lane];
    const value = dot && race.racers[lane].values[positions[lane].index];
    if (!dot || value == null) return { x: area.left, y: area.top, text: BLANK };
    const x = dot[0] + 70 < area.left + area.width ? dot[0] + 36 : dot[0] - 36;
    const y = free(taken, x, dot[1], area);
    taken.push({ x, y });
    return { x, y, text: exact(value) };
  });
  return {
    x: placed.map((one) => one.x),
    y: placed.map((one) => one.y),
    text: placed.map((one) => one.text),
    ink: meta.lanes,
  };
}

/** @param {{x: number, y: number}[]} taken @param {number} x @param {number} y @param {Area} area */
function free(taken, x, y, { top, height }) {
  const heights = Array.from({ length: 10 }, (_, k) => y + (k % 2 ? -1 : 1) * Math.ceil(k / 2) * LINE);
  const isClear = (/** @type {number} */ at) =>
    taken.every((one) => Math.abs(one.y - at) >= LINE - 1 || Math.abs(one.x - x) > 64);
  return heights.find((at) => at > top + 6 && at < top + height - 6 && isClear(at)) ?? y;
}
