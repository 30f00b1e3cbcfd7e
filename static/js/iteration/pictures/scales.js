// @ts-check
/**
 * The five scales of the network figure. They are taken from where a run starts and stay, so that colours mean
 * the same from its first iteration to its last, whatever else has arrived.
 */
import { scaleOver } from './sign_levels.js';

/** @typedef {import('../run.js').Run} Run */
/** @typedef {import('../run.js').Frame} Frame */
/** @typedef {import('./sign_levels.js').Scale} Scale */
/** @typedef {{weight: Scale, value: Scale, gradient: Scale, delta: Scale, update: Scale}} Scales */

/** How far numbers may grow beyond those of the start: weights usually do, slopes seldom. */
const ROOM = { weight: 2.5, slope: 1.5 };

/** Most activations end at 1, wherever they start. */
const LEAST_VALUE = 1;

/** A function that measures each run, and each example row of it, once. */
export function scaleKeeper() {
  /** @type {{experiment: any, example: any, scales: Scales}|null} */
  let kept = null;
  /** @param {Run} run @returns {Scales} */
  return ({ experiment, example, frames }) => {
    if (kept && kept.experiment === experiment && kept.example === example) return kept.scales;
    kept = { experiment, example, scales: measure(first(frames)) };
    return kept.scales;
  };
}

/** @param {Map<number, Frame>} frames */
function first(frames) {
  return /** @type {Frame} */ (frames.get(Math.min(...frames.keys())));
}

/** @param {Frame} frame @returns {Scales} */
function measure({ theta, gradient, update, nodes }) {
  return {
    weight: scaleOver(theta, ROOM.weight),
    value: scaleOver([LEAST_VALUE, ...nodes.flatMap(({ value }) => value)], 1),
    gradient: scaleOver(gradient, ROOM.slope),
    update: scaleOver(update, ROOM.slope),
    delta: scaleOver(nodes.flatMap(({ delta }) => delta ?? []), ROOM.slope),
  };
}
