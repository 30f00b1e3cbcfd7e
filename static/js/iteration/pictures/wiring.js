// @ts-check
/** Which number of theta sits on which edge or node: per layer row-major weights (out × in), then biases. */

/**
 * @typedef {{layer: number, out: number, in: number, index: number}} Edge  from layer − 1 to layer
 * @typedef {{layer: number, out: number, index: number}} Bias
 * @typedef {{edges: Edge[], biases: Bias[]}} Wiring
 */

/**
 * The wiring of a network with `layers` neurons per layer and `count` parameters; biases are parameters
 * only when they are trained.
 * @param {number[]} layers
 * @param {number} count
 * @returns {Wiring}
 */
export function wire(layers, count) {
  /** @type {Wiring} */
  const wiring = { edges: [], biases: [] };
  const trained = count > layers.slice(1).reduce((sum, width, i) => sum + width * layers[i], 0);
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
