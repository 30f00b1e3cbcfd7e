// @ts-check
/** What lies on the surface at one moment: the path so far, the point, and the arrows of slope and update. */

import { magnification } from '../../drawing/arrows.js';
import { along, project } from '../plane.js';
import { stepped } from '../pictures/moved_theta.js';
import { LANDSCAPE } from '../words/drawings.js';
import { spotOn } from './mesh.js';
import { piecesBetween } from './track.js';

/** @typedef {import('../scene.js').Scene} Scene */
/** @typedef {import('./mesh.js').Mesh} Mesh */
/** @typedef {import('./track.js').Piece} Piece */
/** @typedef {import('./camera.js').Spot} Spot */
/** @typedef {{pieces: Piece[], to: Spot, label: string, name: 'gradient'|'update'}} DrapedArrow */

/** Lengths as on the map, where the window is this many pixels wide. */
const MAP = 400;
const GRADIENT_LENGTH = 62;
const LEAST_UPDATE = 26;

/** The share of the step beat in which the update arrow grows to its length. */
const GROWTH = 0.25;

/**
 * @param {Scene} scene with a plane
 * @param {Mesh} mesh
 * @param {Piece[][]} track of the run's path
 * @param {number[]} counts the iteration of each point of the path
 */
export function marksOf(scene, mesh, track, counts) {
  const plane = /** @type {import('../state/types.js').Plane} */ (scene.plane);
  const { frame, beat, progress } = scene;
  const here = project(plane, frame.theta);
  const now = beat === 'step' && progress > 0 ? project(plane, stepped(frame, progress)) : here;
  const passed = counts.findLastIndex((count) => count <= frame.count);
  const last = passed >= 0 ? project(plane, scene.run.path[passed].theta) : here;
  return {
    path: [...track.slice(0, Math.max(passed, 0)).flat(), ...piecesBetween(mesh, last, now)],
    point: spotOn(mesh, ...now),
    arrows: [gradientArrow(scene, mesh, here), updateArrow(scene, mesh, here)].filter((arrow) => arrow !== null),
  };
}

/** @param {Scene} scene @param {Mesh} mesh @param {[number, number]} here */
function gradientArrow({ beat, progress, frame, plane }, mesh, here) {
  const grown = beat === 'backward' ? progress : beat === 'step' ? 1 : 0;
  const { direction, length } = alongPlane(plane, frame.gradient, mesh);
  if (grown === 0 || !(length > 0)) return null;
  return draped(mesh, here, direction, GRADIENT_LENGTH * grown / length, 'gradient', LANDSCAPE.gradient);
}

/** @param {Scene} scene @param {Mesh} mesh @param {[number, number]} here */
function updateArrow({ beat, progress, frame, plane }, mesh, here) {
  if (beat !== 'step' || progress === 0) return null;
  const { direction, length } = alongPlane(plane, frame.update, mesh);
  const factor = magnification(length, LEAST_UPDATE);
  if (!factor) return null;
  const grown = Math.min(progress / GROWTH, 1);
  return draped(mesh, here, direction, factor * grown, 'update', LANDSCAPE.update(factor));
}

/** A vector's shadow in the plane, and how long it is on the map. @param {Scene['plane']} plane @param {import('../run.js').Numbers} vector @param {Mesh} mesh */
function alongPlane(plane, vector, { ends: { x, y } }) {
  const [a, b] = along(/** @type {import('../state/types.js').Plane} */ (plane), vector);
  const length = Math.hypot(a / (x[1] - x[0]), b / (y[1] - y[0])) * MAP;
  return { direction: /** @type {[number, number]} */ ([a, b]), length };
}

/**
 * @param {Mesh} mesh @param {[number, number]} here @param {[number, number]} direction @param {number} times
 * @param {DrapedArrow['name']} name @param {string} label
 * @returns {DrapedArrow|null} null where it leads out of sight at once
 */
function draped(mesh, here, [a, b], times, name, label) {
  const pieces = piecesBetween(mesh, here, [here[0] + a * times, here[1] + b * times]);
  const last = pieces.at(-1);
  return last ? { pieces, to: last.to, label, name } : null;
}
