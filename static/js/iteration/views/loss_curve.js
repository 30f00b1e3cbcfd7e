// @ts-check
/** The loss curve view: the loss of every iteration, how far the run has been played, and the run before. */
import { extentOf, prepareLossCurve } from '../pictures/loss_ground.js';
import { isBatched } from '../words/whose.js';
import { lossPicture } from '../pictures/loss_picture.js';
import { remember } from '../../drawing/remember.js';
import { createStage } from '../../drawing/stage.js';
import { createTrail } from '../../drawing/trail.js';

/** @typedef {import('../../drawing/types.js').Figure} Figure */
/** @typedef {import('../run.js').Run} Run */
/** @typedef {import('../scene.js').Scene} Scene */
/** @typedef {import('../../drawing/types.js').Size} Size */
/** @typedef {import('../pictures/loss_ground.js').Ground} Ground */

/** @type {Run['curve']} */
const NO_CURVE = [];

/**
 * Draws loss curves into `container`, whose content it replaces and whose size it follows.
 * @param {HTMLElement} container
 * @param {{figure: Figure}} options  the figure as served by /api/figures
 */
export function lossCurveView(container, { figure }) {
  const measured = remember(measure);
  const prepared = remember(prepareLossCurve);
  const runTrail = remember(trace);
  const ghostTrail = remember(trace);
  const testedTrail = remember(trace);
  const { update, commit, restyle, destroy } = createStage(container, figure, paint);

  /** @param {Scene} scene @param {Figure} shown @param {Size} size */
  function paint(scene, shown, { width, height }) {
    const { curve, planned, edits, experiment: { optimizer } } = scene.run;
    const before = scene.ghost?.curve ?? NO_CURVE;
    const onTest = scene.tested ?? NO_CURVE;
    const { log, last, low, high } = measured(curve, curve.length, before, before.length, onTest, planned);
    const ground = prepared(shown, width, height, log, last, low, high, optimizer, edits, isBatched(scene.run));
    const run = runTrail(ground, curve, curve.length);
    const ghost = ghostTrail(ground, before, before.length);
    const tested = testedTrail(ground, onTest, onTest.length);
    const trails = { run: run.trail, ghost: ghost.trail, tested: tested.trail, counts: run.counts };
    const picture = lossPicture(scene, ground, trails);
    return { ...picture, ground: ground.plotly };
  }

  return { update, commit, restyle, destroy };
}

// Lengths are inputs of their own: a curve may grow while it stays the same array.

/**
 * @param {Run['curve']} curve @param {number} length @param {Run['curve']} ghost @param {number} ghostLength
 * @param {Run['curve']} tested @param {number} planned
 */
function measure(curve, length, ghost, ghostLength, tested, planned) {
  return extentOf([curve.slice(0, length), ghost.slice(0, ghostLength), tested], planned);
}

/** @param {Ground} ground @param {Run['curve']} curve @param {number} length */
function trace(ground, curve, length) {
  const passed = curve.slice(0, length);
  const points = passed.map(({ count, value }) => ground.pixel(count, value));
  return { trail: createTrail(ground.pen, points), counts: passed.map(({ count }) => count) };
}
