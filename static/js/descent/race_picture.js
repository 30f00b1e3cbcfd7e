// @ts-check
/** One moment of the race as marks: whole curves faint, what has been paid for strong, and a dot for each racer. */

import { BLANK, exact } from '../drawing/format.js';
import { NOWHERE } from '../drawing/pen.js';
import { upTo } from '../drawing/trail.js';
import { tickOf } from './clock.js';

const DOT = 4.5;
const LANES = 4;
const LINE = 14;

/** @param {any} scene @param {any} ground */
export function racePicture(scene, ground) {
  const { pen, area, trails, meta } = ground;
  const dots = trails.map((trail, lane) => trail.points.slice(0, scene.places[lane].index + 1).findLast((point) => point) ?? null);
  const paths = { now: now(scene, ground) };
  for (let lane = 0; lane < LANES; lane++) {
    const [trail, dot] = [trails[lane], dots[lane]];
    paths[`whole_${lane + 1}`] = trail?.path || NOWHERE;
    paths[`played_${lane + 1}`] = trail ? upTo(pen, trail, scene.places[lane].index + 1) : NOWHERE;
    paths[`dot_${lane + 1}`] = dot ? pen.circle(dot[0], dot[1], DOT) : NOWHERE;
  }
  return { paths, points: { words: words(scene, area, meta, dots) } };
}

function now({ time, race, lab }, { pen, area, budget }) {
  const x = area.left + (area.width * Math.floor(time) * tickOf(race, lab.unit)) / budget;
  return pen.line(x, area.top, x, area.top + area.height);
}

/** What each has reached, beside its dot; moved apart where they would lie on each other. */
function words({ race, places }, area, meta, dots) {
  const taken = [];
  const placed = Array.from({ length: LANES }, (_, lane) => {
    const dot = dots[lane];
    const value = dot && race.racers[lane].values[places[lane].index];
    if (!dot || value == null) return { x: area.left, y: area.top, text: BLANK };
    const x = dot[0] + 70 < area.left + area.width ? dot[0] + 36 : dot[0] - 36;
    const y = free(taken, x, dot[1], area);
    taken.push({ x, y });
    return { x, y, text: exact(value) };
  });
  return {
    x: placed.map((one) => one.x), y: placed.map((one) => one.y), text: placed.map((one) => one.text), ink: meta.lanes,
  };
}

function free(taken, x, y, { top, height }) {
  const places = Array.from({ length: 10 }, (_, k) => y + (k % 2 ? -1 : 1) * Math.ceil(k / 2) * LINE);
  const clear = (place) => taken.every((one) => Math.abs(one.y - place) >= LINE - 1 || Math.abs(one.x - x) > 64);
  return places.find((place) => place > top + 6 && place < top + height - 6 && clear(place)) ?? y;
}
