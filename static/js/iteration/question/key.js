// @ts-check
/** What the engine says of what is asked: numbers of its own frames, never computed in another way. */

import { parameterNamed } from '../address/short_names.js';
import { parametersOf } from '../parameters.js';
import { quantityIn } from '../../questions/quantity.js';

/** @typedef {import('../run.js').Run} Run */
/** @typedef {import('../run.js').Frame} Frame */
/** @typedef {import('../../questions/grade.js').Key} Key */
/** @typedef {Pick<import('../state/types.js').Problem, 'layers'|'biases'>} Network */

const NODE = /^a(\d+)\.(\d+)$/;

/**
 * Whether the network has what is asked for.
 * @param {string} of such as "gradient:W2.1.1"
 * @param {Network} network
 */
export function hasPart(of, network) {
  const { quantity, part = '' } = quantityIn(of) ?? {};
  if (!quantity?.of) return quantity !== undefined;
  const node = nodeIn(part);
  if (!node) return parameterNamed(part, parametersOf(network)) !== undefined;
  // Nothing flows back into the inputs.
  return node.index < (network.layers[node.layer] ?? 0) && node.index >= 0 &&
    (quantity.name !== 'delta' || node.layer > 0);
}

/** @param {string} part such as "a1.2" @returns {{layer: number, index: number}|null} */
export function nodeIn(part) {
  const [, layer, node] = NODE.exec(part) ?? [];
  return layer === undefined ? null : { layer: Number(layer), index: Number(node) - 1 };
}

/**
 * The key of a question; undefined while its frames have not arrived. A run that left the numbers before has none.
 * Where nothing is asked for, it is what the step did to the loss, as far as the run goes.
 * @param {{of?: string, iteration: number}} question
 * @param {Pick<Run, 'frames'|'diverged'|'experiment'|'planned'>} run
 * @returns {Key|undefined}
 */
export function keyOf({ of = '', iteration }, { frames, diverged, experiment, planned }) {
  const [frame, next] = [iteration, iteration + 1].map((count) => frames.get(count));
  const isOver = (/** @type {number} */ count) => diverged !== null && count > planned;
  if (!frame) return isOver(iteration) ? { value: null } : undefined;
  const found = quantityIn(of);
  if (found && found.quantity.name !== 'loss-change') return valueOf(found, frame, experiment.problem);
  if (!found && iteration >= planned && diverged === null) return { value: null, from: frame.value };
  if (!next && !isOver(iteration + 1)) return undefined;
  return change(frame.value, next?.value ?? null);
}

/** @param {number|null} from @param {number|null} to @returns {Key} */
const change = (from, to) => ({ value: from === null || to === null ? null : finite(to - from), from, to });

/** @param {number|null|undefined} value */
const finite = (value) => (value != null && Number.isFinite(value) ? value : null);

/** @param {NonNullable<ReturnType<typeof quantityIn>>} found @param {Frame} frame @param {Network} network @returns {Key} */
function valueOf({ quantity, part }, frame, network) {
  const node = nodeIn(part);
  const layer = node && frame.nodes[node.layer];
  const place = parameterNamed(part, parametersOf(network))?.index ?? -1;
  const [theta, update] = [frame.theta[place] ?? null, frame.update[place] ?? null];
  const moved = theta === null || update === null ? null : finite(theta + update);
  switch (quantity.name) {
    case 'activation':
      return { value: finite(layer?.value[node?.index ?? -1]) };
    case 'delta':
      return { value: finite(layer?.delta?.[node?.index ?? -1]) };
    case 'gradient':
      return { value: finite(frame.gradient[place]) };
    case 'update':
      return { value: finite(update), from: theta, to: moved };
    case 'parameter':
      return { value: moved, from: theta, to: moved };
    default:
      return { value: finite(frame.value) };
  }
}
