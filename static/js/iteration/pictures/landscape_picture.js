// @ts-check
/** One moment of the landscape as marks: the path so far, the point, the arrows and the words at their tips. */
import { arrowBetween, filledArrow, openArrow } from '../../drawing/arrows.js';
import { gradientArrow, POINT, updateArrow } from './landscape_arrows.js';
import { NOWHERE } from '../../drawing/pen.js';
import { upTo } from '../../drawing/trail.js';
import { nameTips, spotsAlong, tip, tips } from './landscape_tips.js';
import { project } from '../plane.js';
import { stepped } from './moved_theta.js';
import { LANDSCAPE } from '../words/drawings.js';
import { isBatched } from '../words/whose.js';

/** @typedef {import('../scene.js').Scene} Scene */
/** @typedef {import('../state/types.js').Plane} Plane */
/** @typedef {import('../../drawing/arrows.js').Arrow} Arrow */
/** @typedef {import('../../drawing/trail.js').Trail} Trail */
/** @typedef {{run: Trail, ghost: Trail, counts: number[]}} Trails */
/** @typedef {[number, number]} Pixel */
/** @typedef {import('./landscape_ground.js').Ground} Ground */

/** Half the length of the line along a parameter, and the least that its direction must lie in the plane, in pixels. */
const NAMED = 40;
const LEAST_NAMED = 1e-6;

/**
 * @param {Scene} scene
 * @param {Ground} ground
 * @param {Trails} trails  and the iteration of each point of the run's
 */
export function landscapePicture(scene, ground, trails) {
  const here = scene.plane && place(scene.plane, ground, scene.frame.theta);
  if (!scene.plane || !here || !isIn(ground.area, here)) return outOfSight(scene, ground, trails, here);
  return inSight(scene, scene.plane, ground, trails, here);
}

/**
 * What a window shows from which the point has gone: the path, and no arrow nor word of it.
 * @param {Scene} scene @param {Ground} ground @param {Trails} trails @param {Pixel|null} here
 */
function outOfSight(scene, ground, trails, here) {
  const path = scene.plane && here ? trail(scene, ground, trails, moved(scene, ground, scene.plane, here)) : {};
  return { paths: { ...nothing(), ...path }, points: { tips: tips(ground, null, null, null) } };
}

/** @param {import('../../drawing/plotting_area.js').Area} area @param {Pixel} pixel */
const isIn = ({ left, top, width, height }, [x, y]) => x >= left && x <= left + width && y >= top && y <= top + height;

/** @param {Scene} scene @param {Plane} plane @param {Ground} ground @param {Trails} trails @param {Pixel} here */
function inSight(scene, plane, ground, trails, here) {
  const now = moved(scene, ground, plane, here);
  const named = namedLine(scene, ground, plane, now);
  const gradient = gradientArrow(scene, ground, plane, here, scene.frame.gradient);
  const ofAll = scene.slopeOfAll && gradientArrow(scene, ground, plane, here, scene.slopeOfAll);
  const update = updateArrow(scene, ground, plane, here);
  return {
    paths: {
      ...nothing(),
      ...trail(scene, ground, trails, now),
      ...casedLine(named, ground),
      ...cased('gradient', openArrow(ground.pen, gradient)),
      ...cased('of_all', openArrow(ground.pen, ofAll)),
      ...cased('update', filledArrow(ground.pen, update?.arrow ?? null)),
      point: ground.pen.circle(now[0], now[1], POINT),
    },
    points: {
      tips: tips(
        ground,
        tip(isBatched(scene.run) ? LANDSCAPE.ofBatch : LANDSCAPE.gradient, gradient, ground),
        update && tip(update.label, update.arrow, ground),
        tip(LANDSCAPE.ofAll, ofAll, ground),
        nameTips(scene, named, ground),
        [gradient, update?.arrow, ofAll, named].flatMap(spotsAlong),
        here,
      ),
    },
  };
}

/**
 * Where theta's shadow falls in the plane, in pixels; null where a number is missing.
 * @param {Plane} plane @param {Ground} ground @param {(number|null)[]} theta
 */
export function place(plane, ground, theta) {
  const [a, b] = project(plane, theta);
  return Number.isFinite(a + b) ? ground.window.pixel(a, b) : null;
}

/**
 * The point moves in the step only, by its share of the true update.
 * @param {Scene} scene @param {Ground} ground @param {Plane} plane @param {Pixel} here @returns {Pixel}
 */
function moved({ beat, progress, frame }, ground, plane, here) {
  if (beat !== 'step' || progress === 0) return here;
  return place(plane, ground, stepped(frame, progress)) ?? here;
}

/** @param {Scene} scene @param {Ground} ground @param {Trails} trails @param {Pixel} now */
function trail({ frame }, { pen }, { run, ghost, counts }, now) {
  const passed = counts.findLastIndex((count) => count <= frame.count) + 1;
  const path = upTo(pen, run, passed, now);
  const start = run.points.find((point) => point !== null);
  const before = ghost.path || NOWHERE;
  return {
    path,
    path_casing: path,
    ghost: before,
    ghost_casing: before,
    start: start ? pen.circle(start[0], start[1], 3.5) : NOWHERE,
  };
}

/**
 * Which way the parameter lies that the caption names: through the point, a direction only.
 * @param {Scene} scene @param {Ground} ground @param {Plane} plane @param {Pixel} now @returns {Arrow|null}
 */
function namedLine({ named }, { window }, { directions }, [x, y]) {
  if (named == null) return null;
  const [dx, dy] = window.stretch(directions[0][named], directions[1][named]);
  const length = Math.hypot(dx, dy);
  if (!(length > LEAST_NAMED)) return null;
  const [across, down] = [(dx / length) * NAMED, (dy / length) * NAMED];
  return arrowBetween([x - across, y - down], [x + across, y + down]);
}

/** @param {Arrow|null} line @param {Ground} ground */
function casedLine(line, { pen }) {
  const path = line ? pen.polyline([line.from, line.to]) : NOWHERE;
  return { named: path, named_casing: path };
}

/** @param {string} name @param {{casing: string, shaft: string, head: string}} arrow */
function cased(name, { casing, shaft, head }) {
  return { [`${name}_casing`]: casing, [name]: shaft, [`${name}_head`]: head };
}

export function nothing() {
  const names = [
    'path',
    'path_casing',
    'ghost',
    'ghost_casing',
    'named',
    'named_casing',
    'start',
    'point',
    'gradient',
    'gradient_casing',
    'gradient_head',
    'of_all',
    'of_all_casing',
    'of_all_head',
    'update',
    'update_casing',
    'update_head',
    'profile',
    'straight',
    'barrier',
    'shadow',
    'losses',
  ];
  return Object.fromEntries(names.map((name) => [name, NOWHERE]));
}
