// @ts-check
/** The four scales of the network figure, measured once per run so that colours mean the same throughout. */
import { scaleOver } from './levels.js';

/** @typedef {import('./types.js').Run} Run */
/** @typedef {import('./types.js').Frame} Frame */
/** @typedef {import('./levels.js').Scale} Scale */
/** @typedef {{weight: Scale, value: Scale, gradient: Scale, delta: Scale}} Scales */

/** Scales for each run and example: what its frames reach when first seen. Later ones may go beyond. */
export function scaleKeeper() {
  /** @type {{experiment: any, example: any, scales: Scales}|null} */
  let kept = null;
  /** @param {Run} run @param {Frame} frame @returns {Scales} */
  return (run, frame) => {
    const { experiment, example } = run;
    if (kept?.experiment !== experiment || kept.example !== example) {
      kept = { experiment, example, scales: measure([frame, ...run.frames.values()]) };
    }
    return kept.scales;
  };
}

/** @param {Frame[]} frames @returns {Scales} */
function measure(frames) {
  const nodes = frames.flatMap((frame) => frame.nodes);
  return {
    weight: scaleOver(frames.flatMap((frame) => frame.theta)),
    value: scaleOver(nodes.flatMap((layer) => layer.value)),
    gradient: scaleOver(frames.flatMap((frame) => frame.gradient), true),
    delta: scaleOver(nodes.flatMap((layer) => layer.delta ?? []), true),
  };
}
