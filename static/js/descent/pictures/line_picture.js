// @ts-check
/** One moment on a curve as marks: where racers have been, and the tangent and the step of the chosen one. */

import { arrowBetween, filledArrow } from '../../drawing/arrows.js';
import { BLANK } from '../../drawing/figure_numbers.js';
import { widthOf } from '../../drawing/letters.js';
import { NOWHERE } from '../../drawing/pen.js';
import { clamp } from '../../drawing/plotting_area.js';
import { TIPS } from '../words/figures.js';
import { placesOf } from './labels.js';
import { ballBoxes, diamonds, drawnLines, nameWords, racerMarks, within } from './marks.js';
import { closePoints, spotOf } from './tracks.js';

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
  const lines = [...ground.line, ...drawnLines(scene, tracks), ...drawnKnown({ tangent, step, landing })];
  const said = tipsOf(ground, tangent, step, ballBoxes(scene, tracks), lines);
  const { words, leaders } = nameWords(scene, ground, tracks, said, lines);
  const minima = (scene.minima ?? []).map(({ point, value }) => ground.pixel(point, value));
  return {
    paths: {
      ...racerMarks(scene, ground, tracks),
      ...leaders,
      curve: ground.curve || NOWHERE,
      minima: diamonds(pen, minima),
      gradient: tangent ? pen.polyline(tangent) : NOWHERE,
      update: arrow.shaft,
      update_head: arrow.head,
      landing: landing ? pen.polyline(landing) : NOWHERE,
    },
    points: { tips: tipWords(ground, said), names: words },
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

/** Tangent, step and landing, as points close to each other. @param {Known} known */
const drawnKnown = ({ tangent, step, landing }) => [
  ...closePoints(tangent?.[0] ?? null, tangent?.[1] ?? null),
  ...closePoints(step?.from ?? null, step?.to ?? null),
  ...closePoints(landing?.[0] ?? null, landing?.[1] ?? null),
];

/**
 * What stands at the tangent and at the step, clear of the balls, and of all lines where there is room.
 * @param {LineGround} ground @param {Known['tangent']} tangent @param {Known['step']} step
 * @param {import('./labels.js').Box[]} obstacles @param {Point[]} lines
 */
function tipsOf({ area, meta: { font } }, tangent, step, obstacles, lines) {
  const end = tangent && (tangent[0][1] < tangent[1][1] ? tangent[0] : tangent[1]);
  const isLong = step && Math.abs(step.to[0] - step.from[0]) > 30;
  const label = (/** @type {string} */ text, /** @type {Point} */ [x, y], /** @type {number} */ below) => {
    const width = widthOf(text, font + 2);
    const [left, right] = [area.left + width / 2 + 3, area.left + area.width - width / 2 - 3];
    /** @type {Point} */
    const point = [clamp(x, left, right), clamp(y, area.top + 8, area.top + area.height - 8)];
    return { text, width, point, wished: /** @type {Point} */ ([point[0], point[1] + below]) };
  };
  const labels = [
    end ? label(TIPS.tangent, end, -10) : null,
    isLong ? label(TIPS.step, [(step.from[0] + step.to[0]) / 2, step.from[1]], 14) : null,
  ];
  return placesOf(labels, obstacles, area, lines).map((place, k) => {
    const one = labels[k];
    return place && one && { text: one.text, half: one.width / 2, x: place[0], y: place[1] };
  });
}

/** @param {LineGround} ground @param {ReturnType<typeof tipsOf>} said */
const tipWords = ({ area, meta: { colors } }, said) => ({
  x: said.map((one) => one?.x ?? area.left),
  y: said.map((one) => one?.y ?? area.top),
  text: said.map((one) => one?.text ?? BLANK),
  ink: [colors.gradient, colors.update],
});
