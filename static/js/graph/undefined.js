// @ts-check
/** A function has no slope where it has no value: the formula of its slope may go on there, and is not shown. */

import { isLost } from './loss.js';

/**
 * @typedef {import('./types.js').Walk} Walk
 * @typedef {import('./types.js').Methods} Methods
 * @typedef {import('./types.js').Passing} Passing
 */

/** @param {Passing} passing @returns {Passing} */
const undefinedAt = (passing) => ({ ...passing, local: null, contribution: null, after: null });

/**
 * A walk with undefined slopes where a node has no value, such as log(x) at −1; where the output has none, no
 * slope sets out.
 * @template {Pick<Walk, 'nodes'|'outputs'|'output'|'backward'|'forward'|'jacobian'|'hessian'>} Answer
 * @param {Answer} walk
 * @returns {Answer}
 */
export function withDefinedSlopes(walk) {
  const { nodes, outputs, output } = walk;
  const isMissing = (/** @type {number} */ node) => nodes[node].value == null;
  if (!nodes.some((_, node) => isMissing(node))) return walk;
  const noSlope = isLost(walk, 'reverse');
  return {
    ...walk,
    nodes: nodes.map((node, k) => ({
      ...node,
      adjoint: noSlope && k !== outputs[output] ? null : node.adjoint,
      right: noSlope && k !== outputs[output] ? null : node.right,
      tangent: isMissing(k) ? null : node.tangent,
    })),
    backward: noSlope ? [] : walk.backward,
    forward: isLost(walk, 'forward')
      ? []
      : walk.forward.map((passing) => (isMissing(passing.node) ? undefinedAt(passing) : passing)),
    jacobian: walk.jacobian.map((row, k) => (isMissing(outputs[k]) ? row.map(() => null) : row)),
    hessian: noSlope ? walk.hessian.map((row) => row.map(() => null)) : walk.hessian,
  };
}

/**
 * The slopes by each method: undefined by all of them where the output has no value.
 * @param {Methods} methods
 * @param {Pick<Walk, 'nodes'|'outputs'|'output'>} walk
 * @returns {Methods}
 */
export function definedByAll(methods, { nodes, outputs, output }) {
  if (nodes[outputs[output]].value != null) return methods;
  const variables = methods.variables.map((one) => ({
    ...one,
    symbolic: { ...one.symbolic, value: null },
    numerical: null,
    automatic: null,
  }));
  return { ...methods, variables };
}
