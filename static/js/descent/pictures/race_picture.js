// @ts-check
/** One moment of the race as marks: whole curves faint, what has been paid for strong, a dot for each. */

import { BLANK, exact } from '../../drawing/figure_numbers.js';
import { NOWHERE } from '../../drawing/pen.js';
import { widthOf } from '../../drawing/letters.js';
import { upTo } from '../../drawing/trail.js';
import { tickOf } from '../clock.js';
import { heightsApart } from './labels.js';

/**
 * @typedef {import('../types.js').Scene} Scene
 * @typedef {import('../types.js').Area} Area
 * @typedef {import('../types.js').Point} Point
 * @typedef {import('./race_ground.js').RaceGround} RaceGround
 */

const DOT = 4.5;
const LANES = 4;
const LINE = 15;

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
function now({ time, race, setup }, { pen, area, pixel }) {
  const [x] = pixel(Math.floor(time) * tickOf(race, setup.unit), 1);
  return pen.line(x, area.top, x, area.top + area.height);
}

/**
 * What each has reached, at the right border, as high as its dot; moved apart where they would lie on each other.
 * @param {Scene} scene @param {Area} area @param {{lanes: string[], font: number}} meta @param {(Point|null)[]} dots
 */
function words({ race, positions }, area, meta, dots) {
  const texts = Array.from({ length: LANES }, (_, lane) => {
    const value = dots[lane] && race.racers[lane].values[positions[lane].index];
    return value == null ? BLANK : exact(value);
  });
  const shown = texts.flatMap((text, lane) => (text === BLANK ? [] : [lane]));
  const wanted = shown.map((lane) => /** @type {Point} */ (dots[lane])[1]);
  const heights = heightsApart(wanted, LINE, area.top + LINE / 2, area.top + area.height - LINE / 2);
  return {
    x: texts.map((text) => area.left + area.width - 2 - widthOf(text, meta.font + 1) / 2),
    y: texts.map((_, lane) => heights[shown.indexOf(lane)] ?? area.top),
    text: texts,
    ink: meta.lanes,
  };
}
