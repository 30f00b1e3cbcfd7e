// @ts-check
/** What is known about one node or one parameter at a moment: only what has happened by then. */

import { BEATS } from './position.js';
import { thetaNow } from './scene.js';

/** @typedef {import('./scene.js').Scene} Scene */

/** @typedef {{title: string, value: number|null}} Fact null is unknown, or does not exist */

/** Whether the slope of this iteration has been measured. @param {Pick<Scene, 'beat'|'progress'>} scene */
export const isMeasured = ({ beat, progress }) => beat === 'step' || (beat === 'backward' && progress === 1);

/** Whether this iteration's step has been taken. @param {Pick<Scene, 'beat'|'progress'>} scene */
export const isMoved = ({ beat, progress }) => beat === 'step' && progress === 1;

/** Whether values have gone all the way forward. @param {Pick<Scene, 'beat'|'progress'>} scene */
export const isEvaluated = ({ beat, progress }) => BEATS.indexOf(beat) > 0 || progress === 1;

/**
 * The numbers of every parameter, to the last bit.
 * @param {Scene} scene
 * @returns {{value: number|null, gradient: number|null, update: number|null}[]} in the order of theta
 */
export function parameterFacts(scene) {
  const { frame, run } = scene;
  const theta = thetaNow(scene);
  const gradient = isMeasured(scene) ? frame.gradient : [];
  const update = (isMoved(scene) ? frame : run.frames.get(frame.count - 1))?.update ?? [];
  return theta.map((value, k) => ({ value, gradient: gradient[k] ?? null, update: update[k] ?? null }));
}

/**
 * The numbers of one node.
 * @param {Scene} scene
 * @param {number} layer
 * @param {number} index
 */
export function nodeFacts(scene, layer, index) {
  const numbers = scene.frame.nodes[layer];
  const at = (
    /** @type {boolean} */ known,
    /** @type {'value'|'pre_activation'|'adjoint'|'delta'|'target'} */ name,
  ) => (known ? numbers[name]?.[index] ?? null : null);
  return {
    value: at(isEvaluated(scene), 'value'),
    pre_activation: at(isEvaluated(scene), 'pre_activation'),
    adjoint: at(isMeasured(scene), 'adjoint'),
    delta: at(isMeasured(scene), 'delta'),
    target: at(true, 'target'),
  };
}
