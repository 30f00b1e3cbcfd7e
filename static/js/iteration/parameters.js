// @ts-check
/** Where each weight and bias lives in theta: per layer row-major W (out x in), then b if it is trained. */

/**
 * @typedef {object} Parameter
 * @property {number} index place in theta, from 0
 * @property {string} name W2[1,2]: layer 2, to its node 1, from node 2 of the layer before, counted from 1
 * @property {number} layer the layer it leads into; the inputs are layer 0
 * @property {number} out node it leads to, from 0
 * @property {number|null} in node it comes from, from 0; null for a bias
 *
 * @typedef {Omit<Parameter, 'index'> & {value: number}} FixedBias
 */

/**
 * Every parameter of a network, in the order of theta.
 * @param {Pick<import('./state/types.js').Problem, 'layers'|'biases'>} problem
 * @returns {Parameter[]}
 */
export function parametersOf(problem) {
  return problem.layers.slice(1).flatMap((width, previous) =>
    layerParameters(previous + 1, width, problem.layers[previous], problem.biases === 'trained')
  ).map((parameter, index) => ({ ...parameter, index }));
}

/**
 * @param {number} layer @param {number} width @param {number} inputs @param {boolean} biased
 * @returns {Omit<Parameter, 'index'>[]}
 */
function layerParameters(layer, width, inputs, biased) {
  const places = Array.from({ length: width * inputs }, (_, k) => [Math.floor(k / inputs), k % inputs]);
  const weights = places.map(([out, input]) => weight(layer, out, input));
  const biases = Array.from({ length: biased ? width : 0 }, (_, out) => bias(layer, out));
  return [...weights, ...biases];
}

/** @param {number} layer @param {number} out @param {number} input */
function weight(layer, out, input) {
  return { layer, out, in: input, name: `W${layer}[${out + 1},${input + 1}]` };
}

/** @param {number} layer @param {number} out */
function bias(layer, out) {
  return { layer, out, in: /** @type {null} */ (null), name: `b${layer}[${out + 1}]` };
}

/** @type {WeakMap<object, string[]>} */
const NAMES = new WeakMap();

/**
 * The names alone, which a picture asks for in every frame.
 * @param {Pick<import('./state/types.js').Problem, 'layers'|'biases'>} problem
 */
export function parameterNames(problem) {
  const names = NAMES.get(problem) ?? parametersOf(problem).map(({ name }) => name);
  NAMES.set(problem, names);
  return names;
}

/**
 * Biases that are given and stay: no parameters, but part of every sum.
 * @param {Pick<import('./state/types.js').Problem, 'biases'>} problem
 * @returns {FixedBias[]}
 */
export function fixedBiases({ biases }) {
  const layers = typeof biases === 'string' ? [] : /** @type {{fixed?: number[][]}} */ (biases).fixed ?? [];
  return layers.flatMap((values, k) => values.map((value, out) => ({ ...bias(k + 1, out), value })));
}

/**
 * The weight on one edge, or a bias.
 * @template {Omit<Parameter, 'index'>} Some
 * @param {Some[]} parameters
 * @param {import('./state/types.js').Edge} edge
 * @returns {Some|undefined}
 */
export function parameterOn(parameters, edge) {
  return parameters.find((one) => one.layer === edge.layer && one.out === edge.out && one.in === edge.in);
}

/**
 * What leads into a node: its weights, then its bias if it is trained.
 * @template {Omit<Parameter, 'index'>} Some
 * @param {Some[]} parameters
 * @param {import('./state/types.js').Node} node
 * @returns {Some[]}
 */
export function incoming(parameters, node) {
  return parameters.filter((one) => one.layer === node.layer && one.out === node.index);
}

/**
 * The place in theta of the weight on an edge, or of a bias; null where that is not trained.
 * @param {Pick<import('./state/types.js').Problem, 'layers'|'biases'>} problem
 * @param {import('./state/types.js').Edge} edge
 * @returns {number|null}
 */
export function placeOn({ layers, biases }, { layer, out, in: input }) {
  const biased = biases === 'trained';
  if (input === null && !biased) return null;
  const before = layers.slice(1, layer).reduce((sum, width, k) => sum + width * (layers[k] + Number(biased)), 0);
  const inputs = layers[layer - 1];
  return before + (input === null ? layers[layer] * inputs + out : out * inputs + input);
}

/**
 * "input", "hidden 2", "output".
 * @param {number} last the layer of the outputs
 * @param {number} layer
 */
export function layerName(last, layer) {
  if (layer === 0) return 'input';
  return layer === last ? 'output' : `hidden ${layer}`;
}
