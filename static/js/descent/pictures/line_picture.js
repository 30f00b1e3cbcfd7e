// @ts-check
/** One moment on a curve as marks: where racers have been, and the tangent and the step of the chosen one. */

import { arrowBetween, filledArrow } from '../../drawing/arrows.js';
import { BLANK } from '../../drawing/format.js';
import { widthOf } from '../../drawing/letters.js';
import { NOWHERE } from '../../drawing/pen.js';
import { TIPS } from '../words/figures.js';
import { diamonds, nameWords, racerMarks, within } from './marks.js';
import { spotOf } from './tracks.js';

/**
 * @typedef {import('../types.js').Scene} Scene
 * @typedef {import('../types.js').Point} Point
 * @typedef {import('../../drawing/arrows.js').Arrow} Arrow
 * @typedef {import('./line_ground.js').LineGround} LineGround
 * @typedef {import('./tracks.js').Track} Track
 * @typedef {{tangent: [Point, Point]|null, step: Arrow|null, landing: [Point, Point]|null}} Known
 */

const TANGENT = 78;

/** @param {Scene} scene @param {LineGround} ground @param {Track[]} tracks */
export function linePicture(scene, ground, tracks) {
  const { pen } = ground;
  const { tangent, step, landing } = knownOf(scene, ground, tracks[scene.chosen]);
  const arrow = filledArrow(pen, step);
  const said = tips(ground, tangent, step);
  const minima = (scene.minima ?? []).map(({ point, value }) => ground.pixel(point, value));
  return {
    paths: {
      ...racerMarks(scene, ground, tracks),
      curve: ground.curve || NOWHERE,
      minima: diamonds(pen, minima),
      gradient: tangent ? pen.polyline(tangent) : NOWHERE,
      update: arrow.shaft,
      update_head: arrow.head,
      landing: landing ? pen.polyline(landing) : NOWHERE,
    },
    points: { tips: said, names: nameWords(scene, ground, tracks, wordsOf(said, ground)) },
  };
}

/** @type {Known} */
const NOTHING = { tangent: null, step: null, landing: null };

/**
 * The tangent says how steep it is; the arrow, at the same height, how far the rule goes.
 * @param {Scene} scene @param {LineGround} ground @param {Track|undefined} track
 * @returns {Known}
 */
function knownOf({ race, positions, chosen }, ground, track) {
  const racer = race.racers[chosen];
  const { index, progress } = positions[chosen];
  const here = track && spotOf(track, { index, progress: 0 })?.at;
  if (!track || !here || index >= racer.updates.length || !within(here, ground.area)) return NOTHING;
  const tangent = tangentAt(ground, here, racer.gradients[index][0]);
  const there = track.points[index + 1];
  if (!there || progress > 0) return { ...NOTHING, tangent };
  return { tangent, step: arrowBetween(here, [there[0], here[1]]), landing: [[there[0], here[1]], there] };
}

/** @param {LineGround} ground @param {Point} point @param {number} slope @returns {[Point, Point]} */
function tangentAt({ stretch }, [x, y], slope) {
  const [dx, dy] = stretch(1, slope);
  const share = TANGENT / Math.hypot(dx, dy);
  return [[x - dx * share, y - dy * share], [x + dx * share, y + dy * share]];
}

/** @param {LineGround} ground @param {Known['tangent']} tangent @param {Known['step']} step */
function tips({ area, meta: { colors } }, tangent, step) {
  const end = tangent && (tangent[0][1] < tangent[1][1] ? tangent[0] : tangent[1]);
  return {
    x: [
      end ? inside(end[0], area) : area.left,
      step ? inside((step.from[0] + step.to[0]) / 2, area) : area.left,
    ],
    y: [
      end ? Math.max(end[1] - 10, area.top + 8) : area.top,
      step ? Math.min(step.from[1] + 14, area.top + area.height - 8) : area.top,
    ],
    text: [end ? TIPS.tangent : BLANK, step && Math.abs(step.to[0] - step.from[0]) > 30 ? TIPS.step : BLANK],
    ink: [colors.gradient, colors.update],
  };
}

/**
 * Where its words are, so that others keep away.
 * @param {ReturnType<typeof tips>} said @param {LineGround} ground
 */
const wordsOf = ({ x, y, text }, { meta: { font } }) =>
  text.map((word, k) => (word === BLANK ? null : { x: x[k], y: y[k], half: widthOf(word, font + 2) / 2 }));

/** @param {number} x @param {import('../types.js').Area} area */
const inside = (x, { left, width }) => Math.min(Math.max(x, left + 20), left + width - 20);
