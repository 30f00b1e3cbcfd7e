// @ts-check
/** Which number of theta sits on which edge or node: per layer row-major weights (out × in), then biases. */

import { fixedBiases } from '../parameters.js';

/** @typedef {import('../parameters.js').FixedBias} FixedBias */
/**
 * @typedef {{layer: number, out: number, in: number, index: number}} Edge  from layer − 1 to layer
 * @typedef {{layer: number, out: number, index: number}} Bias
 * @typedef {{edges: Edge[], biases: Bias[], fixed: FixedBias[]}} Wiring  fixed: those that are no parameters
 */

/**
 * The wiring of a network; biases are parameters only when they are trained.
 * @param {Pick<import('../state/types.js').Problem, 'layers'|'biases'>} problem
 * @returns {Wiring}
 */
export function wire({ layers, biases }) {
  /** @type {Wiring} */
  const wiring = { edges: [], biases: [], fixed: fixedBiases({ biases }) };
  const trained = biases === 'trained';
  let index = 0;
  for (let layer = 1; layer < layers.length; layer++) {
    for (let out = 0; out < layers[layer]; out++) {
      for (let from = 0; from < layers[layer - 1]; from++) {
        wiring.edges.push({ layer, out, in: from, index: index++ });
      }
    }
    for (let out = 0; trained && out < layers[layer]; out++) wiring.biases.push({ layer, out, index: index++ });
  }
  return wiring;
}
