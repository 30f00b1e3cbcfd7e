// @ts-check
/** The landscape view: the loss over a plane through the space of parameters, and the run's way over it. */
import { prepareLandscape } from '../pictures/landscape_ground.js';
import { landscapePicture, place } from '../pictures/landscape_picture.js';
import { prepareLine } from '../pictures/line_ground.js';
import { linePicture } from '../pictures/line_picture.js';
import { isLine } from '../plane.js';
import { remember } from '../../drawing/remember.js';
import { createStage } from '../../drawing/stage.js';
import { createTrail } from '../../drawing/trail.js';

/** @typedef {import('../../drawing/types.js').Figure} Figure */
/** @typedef {import('../state/types.js').Plane} Plane */
/** @typedef {import('../run.js').Run} Run */
/** @typedef {import('../scene.js').Scene} Scene */
/** @typedef {import('../../drawing/types.js').Size} Size */
/** @typedef {import('../pictures/landscape_ground.js').Ground} Ground */

/**
 * Draws landscapes into `container`, whose content it replaces and whose size it follows.
 * @param {HTMLElement} container
 * @param {{figure: Figure}} options  the figure as served by /api/figures
 */
export function landscapeView(container, { figure }) {
  const keeping = sceneKeeper(container);
  const prepared = remember(prepareLandscape);
  const preparedLine = remember(prepareLine);
  const runTrail = remember(project);
  const ghostTrail = remember(project);
  const { update, commit, restyle, destroy } = createStage(container, figure, paint);

  /** @param {Scene} scene @param {Figure} shown @param {Size} size */
  function paint(scene, shown, { width, height }) {
    if (scene.plane && isLine(scene.plane)) {
      const line = preparedLine(shown, scene.plane, width, height);
      const onLine = linePicture({ ...scene, plane: scene.plane }, line);
      return { ...onLine, ground: line.plotly };
    }
    const ground = prepared(shown, scene.plane, width, height, scene.awaited);
    const run = runTrail(scene.plane, ground, scene.run.path, scene.run.path.length);
    const before = scene.ghost?.path ?? NO_PATH;
    const ghost = ghostTrail(scene.plane, ground, before, before.length);
    const picture = landscapePicture(scene, ground, { run: run.trail, ghost: ghost.trail, counts: run.counts });
    return { ...picture, ground: ground.plotly };
  }

  return {
    update: (/** @type {Scene} */ scene) => update(keeping(scene)),
    commit: (/** @type {Scene} */ scene) => commit(keeping(scene)),
    restyle: (/** @type {Figure} */ next, /** @type {Scene} */ scene) => restyle(next, keeping(scene)),
    destroy,
  };
}

/**
 * While the plane of another network is on its way the picture stays as it was, and says that it waits.
 * @param {HTMLElement} container
 */
function sceneKeeper(container) {
  let last = /** @type {Scene|null} */ (null);
  return (/** @type {Scene} */ scene) => {
    container.ariaBusy = String(scene.awaited);
    last = scene.plane || !scene.awaited || !last ? scene : last;
    return last;
  };
}

/** @type {Run['path']} */
const NO_PATH = [];

/**
 * A path as a trail of pixels. Its length is an input of its own: a path may grow while it stays the same array.
 * @param {Plane|null} plane @param {Ground} ground @param {Run['path']} path @param {number} length
 */
function project(plane, ground, path, length) {
  const passed = path.slice(0, length);
  // A ghost with another number of parameters has no place in this plane.
  const fits = plane && passed[0]?.theta.length === plane.centre.length;
  const points = fits ? passed.map(({ theta }) => place(plane, ground, theta)) : [];
  return { trail: createTrail(ground.pen, points), counts: passed.map(({ count }) => count) };
}
