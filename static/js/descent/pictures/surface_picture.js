// @ts-check
/** One moment on the surface as marks: paths, balls, and what the chosen racer knows and does next. */

import { arrowBetween, filledArrow, magnification, openArrow } from '../../drawing/arrows.js';
import { NOWHERE } from '../../drawing/pen.js';
import { boxAround } from './labels.js';
import { ballBoxes, diamonds, drawnLines, nameWords, racerMarks, within } from './marks.js';
import { tipsOf, tipWords } from './tips.js';
import { isRounding } from '../words/rounding.js';
import { closePoints, spotOf } from './tracks.js';

/**
 * @typedef {import('../types.js').Scene} Scene
 * @typedef {import('../types.js').Racer} Racer
 * @typedef {import('../types.js').Point} Point
 * @typedef {import('../../drawing/arrows.js').Arrow} Arrow
 * @typedef {import('./surface_ground.js').SurfaceGround} SurfaceGround
 * @typedef {import('./tracks.js').Track} Track
 *
 * @typedef {object} Known what the chosen racer knows and does next
 * @property {Arrow|null} gradient
 * @property {Arrow|null} update
 * @property {Arrow|null} velocity
 * @property {number} factor by which step and velocity are drawn longer than they are
 * @property {string} ellipse
 */

const GRADIENT = 58;
const LEAST_UPDATE = 26;
const LONGEST = 150;
const ELLIPSE = 42;
const RIM = 8.5;

/** Half of what the head of an arrow takes up, in pixels. */
const HEAD = 6;

/** @param {Scene} scene @param {SurfaceGround} ground @param {Track[]} tracks */
export function surfacePicture(scene, ground, tracks) {
  const { pen } = ground;
  const marks = racerMarks(scene, ground, tracks);
  const known = knownOf(scene, ground, tracks[scene.chosen]);
  const arrows = [known.gradient, known.update, known.velocity];
  const lines = [
    ...drawnLines(scene, tracks),
    ...arrows.flatMap((arrow) => (arrow ? closePoints(arrow.from, arrow.to) : [])),
  ];
  const said = tipsOf(known, ground, [...ballBoxes(scene, tracks), ...headBoxes(known)], lines);
  const { words, leaders } = nameWords(scene, ground, tracks, said, lines);
  return {
    paths: {
      ...cased({ ...marks, ...leaders }),
      minima: diamonds(pen, (scene.minima ?? []).map(({ point }) => ground.pixel(point))),
      ...named('gradient', openArrow(pen, known.gradient)),
      ...named('update', filledArrow(pen, known.update)),
      ...named('velocity', filledArrow(pen, known.velocity)),
      ellipse: known.ellipse,
      ellipse_casing: known.ellipse,
    },
    points: { tips: tipWords(ground, said), names: words },
  };
}

/** No word lies on the head of an arrow. @param {Known} known */
const headBoxes = ({ gradient, update, velocity }) =>
  [gradient, update, velocity].flatMap((arrow) => (arrow ? [boxAround(middleOfHead(arrow), HEAD)] : []));

/** @param {Arrow} arrow @returns {Point} */
function middleOfHead({ from, to }) {
  const share = Math.min(HEAD / Math.hypot(to[0] - from[0], to[1] - from[1]), 1);
  return [to[0] + (from[0] - to[0]) * share, to[1] + (from[1] - to[1]) * share];
}

/** Paths, crosses and leaders have dark casings below them. @param {Record<string, string>} marks */
function cased(marks) {
  const casings = Object.entries(marks).filter(([name]) => /^(path|out|leader)_/.test(name));
  return { ...marks, ...Object.fromEntries(casings.map(([name, path]) => [`${name}_casing`, path])) };
}

/** @param {string} name @param {{casing: string, shaft: string, head: string}} arrow */
function named(name, { casing, shaft, head }) {
  return { [`${name}_casing`]: casing, [name]: shaft, [`${name}_head`]: head };
}

/** @type {Known} */
const NOTHING = { gradient: null, update: null, velocity: null, factor: 1, ellipse: NOWHERE };

/**
 * The arrows of the chosen racer, from where it stands; none once it has arrived or is lost.
 * @param {Scene} scene @param {SurfaceGround} ground @param {Track|undefined} track
 * @returns {Known}
 */
function knownOf({ race, positions, chosen, rules }, ground, track) {
  const racer = race.racers[chosen];
  const { index, progress } = positions[chosen];
  const here = track && spotOf(track, { index, progress: 0 })?.at;
  if (!track || !here || index >= racer.updates.length || !within(here, ground.area)) return NOTHING;
  const shown = spotOf(track, positions[chosen])?.at ?? here;
  const slope = along(ground, here, racer.gradients[index], (length) => GRADIENT / length);
  const [across, up] = racer.updates[index];
  const factor = factorOf(Math.hypot(...ground.stretch(across, up)));
  const scaled = (/** @type {number[]|null} */ vector) => vector && along(ground, here, vector, () => factor);
  return {
    gradient: slope,
    factor,
    update: progress > 0 || isRounding(racer, index) ? null : rimmed(scaled(racer.updates[index]), factor),
    velocity: progress > 0 ? null : scaled(rules[chosen].rolls ? velocityOf(racer, index) : null),
    ellipse: ellipseOf(ground, shown, racer, index),
  };
}

/**
 * Small arrows are drawn larger and huge ones smaller; the word at the tip says by how much.
 * @param {number} length
 */
function factorOf(length) {
  if (!(length > 0)) return 1;
  if (length > LONGEST) return 1 / (magnification(1, length / LONGEST) ?? 1);
  return magnification(length, LEAST_UPDATE) ?? 1;
}

/**
 * @param {SurfaceGround} ground @param {Point} from @param {number[]} vector
 * @param {(length: number) => number} times how much longer the arrow is drawn
 * @returns {Arrow|null}
 */
function along({ stretch }, from, [across, up], times) {
  const [dx, dy] = stretch(across, up);
  const length = Math.hypot(dx, dy);
  if (!(length > 0) || !Number.isFinite(length)) return null;
  const by = times(length);
  return arrowBetween(from, [from[0] + dx * by, from[1] + dy * by]);
}

/**
 * At true length the head ends at the rim of the ball that will lie there.
 * @param {Arrow|null} arrow @param {number} factor
 * @returns {Arrow|null}
 */
function rimmed(arrow, factor) {
  if (!arrow || factor !== 1) return arrow;
  const [dx, dy] = [arrow.to[0] - arrow.from[0], arrow.to[1] - arrow.from[1]];
  const share = 1 - RIM / Math.hypot(dx, dy);
  return arrowBetween(arrow.from, [arrow.from[0] + dx * share, arrow.from[1] + dy * share]);
}

/**
 * What a rolling ball carries along: the part of the step that comes from its velocity.
 * @param {Racer} racer @param {number} index
 */
function velocityOf({ parts }, index) {
  const part = parts?.find((one) => one.name.includes('velocity'));
  if (!part) return null;
  const [arrow, box] = [part.arrows[index], part.boxes[index]];
  return arrow.map((number, axis) => number * box[box.length === 1 ? 0 : axis]);
}

/**
 * How far a rule scales each axis; null for rules that scale all axes alike.
 * @param {Racer} racer @param {number} index
 */
export function scalesOf({ parts }, index) {
  const box = parts?.[0]?.boxes[index];
  return box?.length === 2 && box.every((number) => number > 0) ? box : null;
}

/** @param {SurfaceGround} ground @param {Point} point @param {Racer} racer @param {number} index */
function ellipseOf({ pen, stretch }, [x, y], racer, index) {
  const box = scalesOf(racer, index);
  if (!box) return NOWHERE;
  const [a, b] = stretch(box[0], box[1]).map(Math.abs);
  const unit = ELLIPSE / Math.max(a, b);
  return ellipse(pen, x, y, Math.max(a * unit, 1.5), Math.max(b * unit, 1.5));
}

/** As in drawing/pen.js: four Bézier curves make an ellipse. */
const CURVATURE = 0.5523;

/**
 * @param {import('../types.js').Pen} pen
 * @param {number} x @param {number} y @param {number} a @param {number} b
 */
function ellipse(pen, x, y, a, b) {
  const [p, q] = [a * CURVATURE, b * CURVATURE];
  const outline = pen.curve(
    [x, y - b],
    [x + p, y - b, x + a, y - q, x + a, y],
    [x + a, y + q, x + p, y + b, x, y + b],
    [x - p, y + b, x - a, y + q, x - a, y],
    [x - a, y - q, x - p, y - b, x, y - b],
  );
  return `${outline}Z`;
}
