// @ts-check
/** How large the numbers of each layer are: their powers of ten, counted; and what that says. */

import { isMeasured } from '../../iteration/facts.js';
import { incoming, parametersOf } from '../../iteration/parameters.js';

/**
 * @typedef {object} LayerSizes of one layer
 * @property {number} layer from 1
 * @property {number[]} gradient sizes of the finite slopes, in ascending order
 * @property {number[]} update
 * @property {Still[]} [still] neurons all of whose slopes are 0
 *
 * @typedef {{index: number, off: boolean}} Still off: whether its ReLU gives 0 in every row of the batch
 */

/** @typedef {Pick<import('../../iteration/scene.js').Scene, 'run'|'frame'|'beat'|'progress'>} Moment */

/**
 * The iteration whose slopes are known: this one, once it has been measured, else the one before.
 * @param {Moment} scene
 */
export const measuredFrame = (
  scene,
) => (isMeasured(scene) ? scene.frame : scene.run.frames.get(scene.frame.count - 1) ?? null);

/** An update is known from the moment its step begins. @param {Moment} scene */
export const movedFrame = (
  scene,
) => (scene.beat === 'step' ? scene.frame : scene.run.frames.get(scene.frame.count - 1) ?? null);

/**
 * @param {Moment} scene
 * @returns {LayerSizes[]}
 */
export function layerSizes(scene) {
  const { problem } = scene.run.experiment;
  const places = problem.layers.slice(1).map((_, k) => k + 1);
  const parameters = parametersOf(problem);
  const [gradient, update] = [measuredFrame(scene)?.gradient, movedFrame(scene)?.update];
  return places.map((layer) => {
    const own = parameters.filter((one) => one.layer === layer).map(({ index }) => index);
    return {
      layer,
      gradient: sizesAt(gradient, own),
      update: sizesAt(update, own),
      still: stillIn(scene, layer, parameters),
    };
  });
}

/**
 * A mean of 0 of values that are never below 0 is 0 in each row; the value of one row says nothing of the others.
 * @param {Moment} scene @param {number} layer @param {import('../../iteration/parameters.js').Parameter[]} parameters
 * @returns {Still[]}
 */
function stillIn(scene, layer, parameters) {
  const frame = measuredFrame(scene);
  if (!frame) return [];
  const { problem } = scene.run.experiment;
  const isMean = scene.run.example == null || scene.run.batches.every(({ rows }) => rows === 1);
  const isRelu = problem.activations[layer - 1] === 'relu';
  const neurons = Array.from({ length: problem.layers[layer] }, (_, index) => index);
  return neurons
    .filter((out) => incoming(parameters, { layer, index: out }).every(({ index }) => frame.gradient[index] === 0))
    .map((index) => ({ index, off: isRelu && isMean && frame.nodes[layer].value[index] === 0 }));
}

/**
 * @param {import('../types.js').Numbers|undefined} numbers
 * @param {number[]} places
 */
function sizesAt(numbers, places) {
  if (!numbers) return [];
  const known = places.map((place) => numbers[place]).filter((number) => number != null && Number.isFinite(number));
  return known.map((number) => Math.abs(/** @type {number} */ (number))).sort((one, other) => one - other);
}

/** The middle one; of an even number the lower of the two. @param {number[]} ascending */
export const median = (ascending) => ascending[Math.floor((ascending.length - 1) / 2)] ?? null;

/** The root of the mean square, which neither overflows nor vanishes. @param {number[]} ascending */
export function rootMeanSquare(ascending) {
  const most = ascending.at(-1);
  if (!most) return most ?? null;
  return most * Math.sqrt(ascending.reduce((sum, size) => sum + (size / most) ** 2, 0) / ascending.length);
}
