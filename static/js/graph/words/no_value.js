// @ts-check
/** Why there is no value and no slope, or an infinite slope. */

import { lossOf } from '../loss.js';
import { inNumbers } from './slopes.js';

/**
 * @typedef {import('../types.js').Walk} Walk
 * @typedef {import('../types.js').Passing} Passing
 */

/** @param {Walk} walk */
const outputOf = ({ nodes, outputs, output }) => nodes[outputs[output]];

/** Why the chosen output has no value: which operation is to blame, with its numbers; "" if it has one. @param {Walk} walk */
export function lossWords(walk) {
  const loss = lossOf(walk);
  if (!loss) return '';
  const { name } = walk.nodes[loss.node];
  const said = outputOf(walk).name;
  const follows = name === said ? `${said} has no slope` : `${said} has no value, and no slope`;
  return `${name} = ${inNumbers(walk, loss.node)}: ${loss.why}. So ${follows} here.`;
}

/** In captions of tables; "" where there is a value. @param {Walk} walk */
export const noSlopeWords = (walk) => lossOf(walk) ? ` ${outputOf(walk).name} has no value here, and so no slope.` : '';

/** Why a node could not be computed. @param {Walk} walk @param {number} node */
export function notComputed({ nodes }, node) {
  const { name, no_value: why, inputs } = nodes[node];
  const lost = inputs.find((input) => nodes[input].value == null);
  const reason = why ?? (lost === undefined ? 'its value is no number' : `${nodes[lost].name} has no value`);
  return `${name} cannot be computed, because ${reason}`;
}

/** What a node without a value is said to be. @param {Walk} walk @param {number} node */
export const noValueNote = ({ nodes }, node) => (nodes[node].no_value ? `no value: ${nodes[node].no_value}` : '');

/**
 * What is special about a slope that passes an edge: it is infinite, or a product or sum of no value.
 * @param {Passing} passing @param {string} from @param {string} to names of the nodes whose slope is infinite
 */
export function infiniteWords({ incoming, local, contribution, before, after }, from, to) {
  if (contribution === null && isInfinite(incoming) !== isInfinite(local)) {
    return ' The product of 0 and ∞ has no value.';
  }
  if (isInfinite(local)) return ` The slope of ${from} by ${to} is infinite here: the curve stands upright.`;
  if (after === null && isInfinite(before) && isInfinite(contribution)) return ' ∞ − ∞ has no value.';
  return '';
}

/** @param {number|null|undefined} number */
const isInfinite = (number) => number === Infinity || number === -Infinity;
