// @ts-check
/** Short names for addresses, all counted from 1: W1.2.3 and b1.2 as in the tables; a1.2, or z1.2, for a node. */

import { fixedBiases, parametersOf } from '../parameters.js';

/** @typedef {import('../parameters.js').Parameter} Parameter */

const NODE = /^([az])(\d+)\.(\d+)$/;

/** @param {Pick<Parameter, 'name'>} parameter @returns {string} without brackets, which addresses would write as %5B and %5D */
export const nameOfParameter = ({ name }) => name.replace(/[[,]/g, '.').replace(']', '');

/**
 * @template {Pick<Parameter, 'name'>} Some
 * @param {string} text @param {Some[]} parameters @returns {Some|undefined}
 */
export const parameterNamed = (text, parameters) => parameters.find((one) => nameOfParameter(one) === text);

/** @param {import('../state/types.js').Selection} selection @returns {string} */
export function nameOfSelection(selection) {
  if (selection.kind === 'node') return nameOfNode(selection);
  const { layer, out, in: input } = selection;
  return input == null ? `b${layer}.${out + 1}` : `W${layer}.${out + 1}.${input + 1}`;
}

/** @param {import('../state/types.js').NodeSelection} node */
const nameOfNode = ({ layer, index, of }) => `${of === 'pre_activation' ? 'z' : 'a'}${layer}.${index + 1}`;

/**
 * @param {string} text
 * @param {import('../state/types.js').Problem} problem
 * @returns {import('../state/types.js').Selection|null} null when the network has no such part
 */
export function selectionNamed(text, problem) {
  const parameter = parameterNamed(
    text,
    /** @type {Omit<Parameter, 'index'>[]} */ ([
      ...parametersOf(problem),
      ...fixedBiases(problem),
    ]),
  );
  if (parameter) return { kind: 'edge', layer: parameter.layer, out: parameter.out, in: parameter.in };
  const [, letter, layer, node] = NODE.exec(text) ?? [];
  const index = Number(node) - 1;
  if (!(index >= 0 && index < problem.layers[Number(layer)])) return null;
  const of = letter === 'z' ? { of: /** @type {const} */ ('pre_activation') } : {};
  return { kind: 'node', layer: Number(layer), index, ...of };
}
