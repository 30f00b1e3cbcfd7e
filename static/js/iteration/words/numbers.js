// @ts-check
/** The words beside numbers: of one node or weight, in tables, of costs, and of whose they are. */

import { grouped } from '../../shared/numbers.js';
import { layerName } from '../parameters.js';
import { isBatched, meanOf, nodesOf } from './whose.js';

/** @typedef {import('../run.js').Run} Run */
/** @typedef {import('../state/types.js').Node} Node */

export const LOOK_CLOSER = {
  title: 'Look closer',
  hint: 'Point at a node or a weight, or reach the nodes with Tab and the arrow keys, to read its numbers.',
};

export const NOT_KNOWN = 'not known';
export const NOT_YET = 'not yet';

/** What each number of a node is called. @param {string} activation of its layer */
export const factNames = (activation) => ({
  value: `value a = ${activation}(z)`,
  pre_activation: 'pre-activation z',
  delta: 'delta ∂L/∂z',
  adjoint: '∂L/∂a',
});

export const INPUT_VALUE = 'value a';
export const TARGET = 'target: what is right';
export const FIXED = 'fixed';

/** @param {string} name of a parameter @param {string} whose the rows that its slope is the mean of */
export const parameterFactNames = (name, whose) => ({
  value: 'value',
  gradient: `gradient ∂L/∂${name}, ${whose}`,
  update: 'last update',
});

/**
 * With the name and the unit of its column, where it has one.
 * @param {number} last the layer of the outputs
 * @param {Node} node
 * @param {import('../run.js').Columns|null} [columns]
 */
export function nodeName(last, { layer, index }, columns) {
  const name = `${layerName(last, layer)} node ${index + 1}`;
  const column = layer === 0 ? columns?.inputs[index] : layer === last ? columns?.outputs[index] : null;
  const unit = layer === 0 ? columns?.input_units[index] : null;
  return column ? `${name} (${column}${unit ? `, ${unit}` : ''})` : name;
}

/** @param {string} node @param {Run} run @param {number} count */
export const nodeTitle = (node, run, count) => `${node}, ${nodesOf(run, count)}`;

/**
 * @param {string} name of a weight or bias
 * @param {string|null} from the node it comes from; null for a bias
 * @param {string} to
 */
export const edgeTitle = (name, from, to) => `${name}: ${from == null ? 'bias' : `from ${from}`} to ${to}`;

/** Before the weights that lead into a node. */
export const FROM = 'from ';

/** The list of rows whose numbers nodes can show. */
export const rowTitles = {
  row: (/** @type {number} */ index) => `row ${index + 1}`,
  mean: (/** @type {number} */ count) => `the mean of ${count} rows`,
  only: 'the only row',
};

export const TABLES = {
  parameters: {
    caption: (/** @type {number} */ count, /** @type {string} */ whose) =>
      `Parameters in iteration ${count}; gradients: ${whose}`,
    columns: ['name', 'value', 'gradient', 'last update'],
  },
  nodes: {
    caption: (/** @type {Run} */ run, /** @type {number} */ count) => `Nodes, ${nodesOf(run, count)}`,
    columns: ['node', 'value a', 'pre-activation z', '∂L/∂a', 'delta ∂L/∂z', 'target'],
  },
  path: { caption: 'The path in the plane', columns: ['iteration', 'across', 'up', 'loss'] },
  losses: {
    caption: (/** @type {Run} */ run) =>
      `Loss at the start of each recorded iteration, ${isBatched(run) ? 'mean of its batch' : meanOf(run, 0)}`,
    columns: ['iteration', 'loss'],
    before: 'loss before the change',
    tested: 'loss on test rows',
  },
};

/** What the parts of one iteration's cost are called. @param {boolean} byBackpropagation */
export const costNames = (byBackpropagation) => ({
  forward: 'Forward',
  measuring: byBackpropagation ? 'Backward' : 'Measuring',
  update: 'Update',
});

/** @param {import('../run.js').Cost} cost */
export const costConvention = ({ convention, evaluations }) =>
  `Operations. ${convention} The loss was evaluated ${grouped(evaluations)} times.`;
