// @ts-check
/** One moment of a line: the true losses of the run over its shadow on the line, the point and its shadow. */
import { BLANK } from '../../drawing/figure_numbers.js';
import { isPlace, NOWHERE } from '../../drawing/pen.js';
import { clamp } from '../../drawing/plotting_area.js';
import { project } from '../plane.js';
import { LANDSCAPE } from '../words/drawings.js';
import { nothing } from './landscape_picture.js';
import { stepped } from './moved_theta.js';

/** @typedef {import('../scene.js').Scene} Scene */
/** @typedef {import('../state/types.js').ShownPlane} ShownPlane */
/** @typedef {import('./line_ground.js').LineGround} Ground */
/** @typedef {import('./line_ground.js').Spot} Spot */

const POINT = 7;
const SHADOW = 5;

/**
 * @param {Scene & {plane: ShownPlane}} scene
 * @param {Ground} ground
 */
export function linePicture(scene, ground) {
  const { frame, plane, beat, progress, next } = scene;
  const passed = scene.run.path.filter(({ count }) => count <= frame.count);
  const path = passed.map(({ theta, value }) => place(plane, ground, theta, value));
  const theta = beat === 'step' && progress > 0 ? stepped(frame, progress) : frame.theta;
  const [at] = project(plane, theta);
  // On the way between two points nobody has measured the loss.
  const isThere = beat !== 'step' || progress === 0 || progress === 1;
  const value = beat === 'step' && progress === 1 ? next?.value ?? null : frame.value;
  const here = isThere && value !== null ? ground.window.pixel(at, value) : null;
  const shadow = ground.window.pixel(at, ground.heightAt(at));
  const drawn = path.length > 1 && path.every(isPlace)
    ? ground.pen.polyline(/** @type {number[][]} */ (path))
    : NOWHERE;
  return {
    paths: {
      ...nothing(),
      ...ground.paths,
      legend: NOWHERE,
      losses: drawn,
      shadow: isPlace(shadow) ? ground.pen.circle(shadow[0], shadow[1], SHADOW) : NOWHERE,
      point: here && isPlace(here) ? ground.pen.circle(here[0], here[1], POINT) : NOWHERE,
    },
    points: { tips: words(scene.plane, ground) },
  };
}

/** @param {ShownPlane} plane @param {Ground} ground @param {import('../run.js').Numbers} theta @param {number} value */
const place = (plane, ground, theta, value) => ground.window.pixel(project(plane, theta)[0], value);

/** The higher end has its word above, the lower one below: there the curve is not. @param {[Spot, Spot]} spots @param {number} k */
function beside(spots, k) {
  const { x, y } = spots[k];
  return y <= spots[1 - k].y ? { x, y: y - 18 } : { x: x + (k === 0 ? 40 : -40), y: y + 18 };
}

/** @param {ShownPlane} plane @param {Ground} ground */
function words({ barrier, ends, kind }, { area, spots, top, colors, tipFont }) {
  const waiting = { x: area.left + area.width / 2, y: area.top + area.height / 2 };
  const isIn = (/** @type {Spot} */ { x, y }) =>
    x >= area.left && x <= area.left + area.width && y >= area.top && y <= area.top + area.height;
  const named = spots && ends && (kind === 'between_runs' ? LANDSCAPE.endsOfRuns : LANDSCAPE.ends(ends));
  const told = barrier && (barrier.height ? LANDSCAPE.barrier(barrier.height) : LANDSCAPE.noBarrier);
  const ofBarrier = top && isIn(top) ? { x: top.x + 62, y: top.y + 6 } : { x: waiting.x, y: area.top + 12 };
  const all = [
    ...[0, 1].map((k) => named && spots && isIn(spots[k]) ? { ...beside(spots, k), text: named[k] } : null),
    told ? { ...ofBarrier, text: told } : null,
    null,
    null,
  ];
  const inside = (/** @type {Spot & {text: string}} */ { x, y, text }) => ({
    x: clamp(x, area.left + 4 + text.length * 4, area.left + area.width - 4 - text.length * 4),
    y: clamp(y, area.top + 10, area.top + area.height - 10),
  });
  const places = all.map((one) => (one ? inside(one) : waiting));
  return {
    x: places.map(({ x }) => x),
    y: places.map(({ y }) => y),
    text: all.map((one) => one?.text ?? BLANK),
    ink: all.map(() => colors.ink),
    fixed: {
      textposition: all.map(() => 'middle center'),
      textfont: { size: all.map(() => tipFont - 2), weight: all.map(() => 600), shadow: all.map(() => 'none') },
    },
  };
}
