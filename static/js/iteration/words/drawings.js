// @ts-check
/** The words inside the drawings: short, because there is little room. */

import { exact } from '../../drawing/format.js';
import { short } from '../../shared/numbers.js';
import { batchAt, isBatched } from './whose.js';

/** @typedef {import('../run.js').Frame} Frame */
/** @typedef {import('../run.js').Run} Run */
/** @typedef {import('../../shared/choice.js').Choice} Choice */

/** Whose the loss is: it is never that of the chosen row alone, unless there is only one. @param {Run} run */
function lossOf(run) {
  if (isBatched(run)) return ' of this batch';
  return (batchAt(run, 0)?.rows ?? 1) > 1 ? ' of all rows' : '';
}

/** What happens, over the network. */
export const HEADLINES = {
  forward: 'forward pass: values',
  loss: (/** @type {Frame} */ { value }, /** @type {Run} */ run) => `loss${lossOf(run)}: L = ${exact(value)}`,
  backward: 'backward pass: δ (∂L/∂z)',
  interleaved: 'backward pass: δ, and weights move',
  measured: (/** @type {string} */ source = 'elsewhere') => `slope from ${source}: ∂L/∂w`,
  step: 'step: weights move',
};

export const LOCK = { closed: 'parameters locked', open: 'parameters open' };

/** What the two rows of the legend are about. */
export const LEGEND = {
  weights: 'weights',
  values: 'values',
  gradients: '∂L/∂w',
  deltas: 'δ',
  unknownDeltas: 'δ: not known',
  scale: '√ scale',
};

/** The layer's name under its nodes. @param {number} layer @param {number} layers how many @param {boolean} brief */
export function shortLayerName(layer, layers, brief) {
  if (layer === 0) return brief ? 'in' : 'input';
  if (layer === layers - 1) return brief ? 'out' : 'output';
  return brief ? `h${layer}` : `hidden ${layer}`;
}

/** @param {number} count @param {boolean} brief */
export function neurons(count, brief) {
  if (brief) return String(count);
  return count === 1 ? '1 neuron' : `${count} neurons`;
}

export const LANDSCAPE = {
  waiting: 'measuring the landscape…',
  projected: 'arrows are projected; ∇L: direction only',
  gaps: 'blank: not finite',
  least: (/** @type {string} */ loss) => `loss ${loss}`,
  gradient: '∇L',
  update: (/** @type {number} */ factor) => (factor === 1 ? 'update' : `update ×${factor}`),
};

export const LOSS_CURVE = {
  log: 'loss, log scale',
  linear: 'loss',
  tested: 'test rows',
  takeover: (/** @type {Choice} */ before, /** @type {Choice} */ after) => {
    if (before.name !== after.name) return 'another rule';
    return before.learning_rate === after.learning_rate ? 'other settings' : `rate ${short(after.learning_rate)}`;
  },
};

/** What the run is called that another one is compared with. */
export const GHOST = { pinned: 'pinned run', last: 'last run' };
