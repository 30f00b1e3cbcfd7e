// @ts-check
/** The plane of the landscape: where a point's shadow falls, and which path the plane is laid through. */

import { endsOf } from './line_ends.js';
import { areFew, runOf, sampledPath, thetasOf } from './run_points.js';

/** @typedef {import('./state/types.js').Plane} Plane */
/** @typedef {import('./run.js').Numbers} Numbers */
/** @typedef {import('./run.js').Run} Run */

const PATH_POINTS = 64;

/** What has left this multiple of the first loss would push everything else into a corner. */
const FAR = 100;

/** What a page shows that says nothing else. @type {import('./state/types.js').PlaneChoice} */
export const USUAL_PLANE = { kind: 'principal' };

/**
 * What a plane is laid through.
 * @param {import('./state/types.js').Catalog|null} catalog
 * @param {string} kind
 */
export const laidThrough = (catalog, kind) =>
  catalog?.planes?.find(({ name }) => name === kind)?.laid_through ?? 'path';

/** Whether it has one direction only. @param {Pick<Plane, 'directions'>} plane */
export const isLine = ({ directions }) => directions.length === 1;

/**
 * The coordinates of a point's shadow on the plane; on a line the second is 0.
 * @param {Plane} plane
 * @param {Numbers} theta
 * @returns {[number, number]}
 */
export const project = (plane, theta) => along(plane, theta.map((value, k) => (value ?? NaN) - plane.centre[k]));

/**
 * How far a vector leads in the plane; on a line the second part is 0.
 * @param {Pick<Plane, 'directions'>} plane
 * @param {Numbers} vector
 * @returns {[number, number]}
 */
export function along({ directions: [across, up] }, vector) {
  const part = (/** @type {number[]|undefined} */ direction) =>
    direction ? direction.reduce((sum, share, k) => sum + share * (vector[k] ?? NaN), 0) : 0;
  return [part(across), part(up)];
}

/**
 * The point of the plane right under a point: centre + a d1 + b d2, or centre + a d1 on a line.
 * @param {Plane} plane
 * @param {Numbers} theta
 * @returns {number[]}
 */
export function shadowOf(plane, theta) {
  const ways = project(plane, theta);
  return plane.centre.map((middle, k) =>
    plane.directions.reduce((sum, direction, i) => sum + ways[i] * direction[k], middle)
  );
}

/**
 * A plane that is laid through paths as a request tells it: that of this run and of the one it is compared with.
 * @param {string} kind
 * @param {Run} run
 * @param {Run|null} ghost
 */
export function planeOfPaths(kind, run, ghost) {
  const runs = ghost && alike(run, ghost) ? [run, ghost] : [run];
  const passed = runs.map((one) => ({ run: one, points: sampledPath(near(one), PATH_POINTS) }));
  const path = areFew(passed) ? { path: passed.flatMap(thetasOf) } : { runs: passed.map(runOf) };
  return { kind, ...path };
}

/**
 * What a plane through a path is asked for by.
 * @param {string} kind @param {{id: number, planned: number}} run @param {Run|null} ghost
 */
export const pathKey = (kind, { id, planned }, ghost) => `${kind} ${id} ${ghost?.id} ${planned}`;

/**
 * Names the plane the state asks for; null while the run is not all here, or moves, or has no way to lay it through.
 * @param {Pick<import('./state/types.js').State, 'run'|'ghost'|'catalog'|'planeChoice'|'position'|'motion'>} state
 */
export function planeKey(state) {
  const { run, ghost, catalog, planeChoice: { kind, indices, settings }, position, motion } = state;
  if (!run?.frames.has(run.planned) || !hasWay(run)) return null;
  const through = laidThrough(catalog, kind);
  if (through === 'path') return pathKey(kind, run, ghost);
  if (through === 'ends') return endsOf(state)?.key ?? null;
  if (motion !== 'rest' || !run.frames.has(position.count)) return null;
  const set = settings ? `${JSON.stringify(settings)} ` : '';
  return `${kind} ${set}${indices ?? ''} ${run.id} ${position.count}`;
}

/** A line between runs needs two of them. @param {import('./state/types.js').State} state */
const isWithoutEnds = (state) =>
  laidThrough(state.catalog, state.planeChoice.kind) === 'ends' && endsOf(state) === null;

/** @param {Run} run */
const hasWay = (run) => run.path.length > 1;

/** Whether a plane is that of a run. @param {Pick<import('./state/types.js').ShownPlane, 'of'>|null} plane @param {Pick<Run, 'id'>} run */
export const isPlaneOf = (plane, { id }) => plane?.of === id;

/**
 * Whether the picture of the plane is not yet the one that is asked for, and that one will come.
 * @param {import('./state/types.js').State} state
 */
export function isPlaneAwaited(state) {
  const { run, plane, planeRefused } = state;
  if (!run || planeRefused === run.id) return false;
  const key = planeKey(state);
  if (key != null) return key !== plane?.key;
  return !isPlaneOf(plane, run) && !(run.frames.has(run.planned) && (!hasWay(run) || isWithoutEnds(state)));
}

/**
 * The plane stays while a run is made longer, as long as the run stays in sight: so nothing jumps under the eye.
 * @param {import('./state/types.js').ShownPlane|null} plane
 * @param {Run} run
 * @param {Run|null} ghost
 */
export function keptPlane(plane, run, ghost) {
  const { kind, reach } = plane ?? {};
  if (!plane || !kind || reach == null || reach >= run.planned || !run.frames.has(run.planned)) return plane;
  if (plane.key !== pathKey(kind, { id: run.id, planned: reach }, ghost)) return plane;
  const added = run.path.filter(({ count }) => count > reach);
  if (!added.every(({ theta }) => isInSight(plane, theta))) return plane;
  return { ...plane, key: pathKey(kind, run, ghost), reach: run.planned };
}

/**
 * The plane of a run that is seen in another way, and so has another number, stays its plane.
 * @param {import('./state/types.js').ShownPlane|null} plane @param {Run} run @param {number} id @param {Run|null} ghost
 */
export function renumbered(plane, run, id, ghost) {
  if (!plane || plane.key !== pathKey(plane.kind, run, ghost)) return plane;
  return { ...plane, of: id, key: pathKey(plane.kind, { id, planned: run.planned }, ghost) };
}

/** @param {Plane} plane @param {Numbers} theta */
function isInSight(plane, theta) {
  const [x, y] = project(plane, theta);
  const holds = (/** @type {number[]} */ axis, /** @type {number} */ at) =>
    at >= axis[0] && at <= axis[axis.length - 1];
  return holds(plane.x, x) && holds(plane.y, y);
}

/** Points of spaces with other parameters have no common plane. @param {Run} run @param {Run} ghost */
export const alike = (run, ghost) => ghost.path[0]?.theta.length === run.path[0]?.theta.length;

/**
 * The share of a run's variance that lies in a plane: of the squared distances of its points from their mean, as
 * app/training/plane.py has it; null where the run is not known.
 * @param {Pick<Plane, 'directions'>} plane @param {Run|null} run
 */
export function explainedOf(plane, run) {
  if (!run || run.path.length < 2 || run.path[0].theta.length !== plane.directions[0].length) return null;
  const points = sampledPath(near(run), PATH_POINTS).map(({ theta }) => theta.map((value) => value ?? NaN));
  // From the first: where all are the same, nothing is left, not even by rounding.
  const moved = points.map((point) => point.map((value, k) => value - points[0][k]));
  const mean = points[0].map((_, k) => moved.reduce((sum, point) => sum + point[k], 0) / points.length);
  const away = moved.map((point) => point.map((value, k) => value - mean[k]));
  const square = (/** @type {number[]} */ vector) => vector.reduce((sum, part) => sum + part * part, 0);
  const sum = (/** @type {number[]} */ parts) => parts.reduce((all, part) => all + part, 0);
  const total = sum(away.map(square));
  return total > 0 ? sum(away.map((vector) => square(along(plane, vector)))) / total : 1;
}

/** @param {Run} run @returns {Run} */
function near(run) {
  const limit = FAR * run.path[0].value;
  const far = run.path.findIndex((point) => point.value > limit);
  return far < 0 ? run : { ...run, path: run.path.slice(0, Math.max(far, 2)) };
}
