// @ts-check
/** One moment on a curve as marks: where racers have been, and the tangent and the step of the chosen one. */

import { arrowBetween, filledArrow } from '../../drawing/arrows.js';
import { BLANK } from '../../drawing/format.js';
import { widthOf } from '../../drawing/letters.js';
import { NOWHERE } from '../../drawing/pen.js';
import { TIPS } from '../words/figures.js';
import { apart } from './labels.js';
import { diamonds, nameWords, racerMarks, startBox, within } from './marks.js';
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
  const said = tipsOf(ground, tangent, step, tracks);
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
    points: { tips: tipWords(ground, said), names: nameWords(scene, ground, tracks, said) },
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

/** None where the slope is no number. @param {LineGround} ground @param {Point} point @param {number|null} slope @returns {[Point, Point]|null} */
function tangentAt({ stretch }, [x, y], slope) {
  if (slope == null || !Number.isFinite(slope)) return null;
  const [dx, dy] = stretch(1, slope);
  const share = TANGENT / Math.hypot(dx, dy);
  return [[x - dx * share, y - dy * share], [x + dx * share, y + dy * share]];
}

/**
 * What stands at the tangent and at the step, clear of the start.
 * @param {LineGround} ground @param {Known['tangent']} tangent @param {Known['step']} step @param {Track[]} tracks
 */
function tipsOf({ area, meta: { font } }, tangent, step, tracks) {
  const end = tangent && (tangent[0][1] < tangent[1][1] ? tangent[0] : tangent[1]);
  const isLong = step && Math.abs(step.to[0] - step.from[0]) > 30;
  const word = (/** @type {string} */ text, /** @type {number} */ x, /** @type {number} */ y) => ({
    text,
    half: widthOf(text, font + 2) / 2,
    x: inside(x, area),
    y: Math.min(Math.max(y, area.top + 8), area.top + area.height - 8),
  });
  const said = [
    end ? word(TIPS.tangent, end[0], end[1] - 10) : null,
    isLong ? word(TIPS.step, (step.from[0] + step.to[0]) / 2, step.from[1] + 14) : null,
  ];
  apart(said, area, startBox(tracks));
  return said;
}

/** @param {LineGround} ground @param {ReturnType<typeof tipsOf>} said */
const tipWords = ({ area, meta: { colors } }, said) => ({
  x: said.map((one) => one?.x ?? area.left),
  y: said.map((one) => one?.y ?? area.top),
  text: said.map((one) => one?.text ?? BLANK),
  ink: [colors.gradient, colors.update],
});

/** @param {number} x @param {import('../types.js').Area} area */
const inside = (x, { left, width }) => Math.min(Math.max(x, left + 20), left + width - 20);
