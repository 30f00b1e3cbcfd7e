// @ts-check
/** The words inside the drawings: short, because there is little room. */

import { exact } from '../../drawing/figure_numbers.js';
import { drawn, short } from '../../shared/numbers.js';
import { isBatched, meanOf, shortlyWhose } from './whose.js';

/** @typedef {import('../run.js').Frame} Frame */
/** @typedef {import('../run.js').Run} Run */
/** @typedef {import('../../shared/choice.js').Choice} Choice */

/** @typedef {(run: Run, count: number) => string} Say */

/** What happens, over the network; and whose it is. */
export const HEADLINES = {
  /** @type {Say} */
  forward: (run, count) => `forward pass: values${shortlyWhose(run, count, run.example)}`,
  loss: (/** @type {Frame} */ { value, count }, /** @type {Run} */ run) =>
    `loss, ${isBatched(run) ? 'mean of this batch' : meanOf(run, count)}: L = ${exact(value)}`,
  /** @type {Say} */
  backward: (run, count) => `backward pass: δ${shortlyWhose(run, count, run.example)}`,
  interleaved: 'backward pass: δ, and weights move',
  measured: (/** @type {string} */ source = 'elsewhere') => `slope from ${source}: ∂L/∂w`,
  step: 'step: weights move',
};

export const LOCK = { closed: 'parameters locked', open: 'parameters open' };

/** What the rows of the legend are about, and shortly whose: there is little room. */
export const LEGEND = {
  weights: 'weights',
  updates: 'update Δ',
  /** @type {Say} */
  values: (run, count) => `values${shortlyWhose(run, count, run.example)}`,
  /** @type {Say} */
  gradients: (run, count) => `∂L/∂w${shortlyWhose(run, count, null)}`,
  /** @type {Say} */
  deltas: (run, count) => `δ${shortlyWhose(run, count, run.example)}`,
  unknownDeltas: 'δ: unknown',
  same: 'as above',
  scale: '√ scale',
  dashed: '√ scale; dashed: below 0',
};

/** On edges, below nodes and above them. */
export const LABELS = {
  slope: (/** @type {string} */ number) => `∂ ${number}`,
  update: (/** @type {string} */ number) => `Δ ${number}`,
  bias: (/** @type {string} */ number) => `b ${number}`,
  named: (/** @type {string} */ name, /** @type {string} */ number) => `${name} ${number}`,
  target: (/** @type {string} */ number) => `target ${number}`,
  fixed: 'fixed',
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
  none: 'no landscape of this run',
  projected: 'projected; ∇L and dots: direction only',
  gaps: 'blank: not finite',
  least: (/** @type {string} */ loss) => `loss ${loss}`,
  gradient: '∇L',
  ofBatch: '∇L, batch',
  ofAll: '∇L, all rows',
  loss: 'loss',
  barrier: (/** @type {number} */ height) => `barrier ${drawn(height, 3)}`,
  noBarrier: 'no barrier',
  /** The ends of a line, by the iterations there. */
  ends: (/** @type {[number, number]} */ [from, to]) => [`iteration ${from}`, `iteration ${to}`],
  endsOfRuns: ['this run', 'run before'],
  update: (/** @type {number} */ factor) => (factor === 1 ? 'update' : `update ×${short(factor, 2)}`),
};

export const LOSS_CURVE = {
  /** Of batches, every loss is that of other rows. */
  title: (/** @type {boolean} */ isLog, /** @type {boolean} */ batched) =>
    `loss${batched ? ' of each batch' : ''}${isLog ? ', log scale' : ''}`,
  tested: 'test rows',
  /** Before an iteration has measured its loss, the last one known is that of the iteration before. */
  before: (/** @type {string} */ loss) => `was ${loss}`,
  takeover: (/** @type {Choice} */ before, /** @type {Choice} */ after) => {
    if (before.name !== after.name) return 'another rule';
    return before.learning_rate === after.learning_rate ? 'other settings' : `rate ${short(after.learning_rate)}`;
  },
};

/** Instead of a file. */
export const NO_DRAWING = 'There is no drawing yet.';

/** What the run is called that another one is compared with. */
export const GHOST = { pinned: 'pinned run', last: 'last run' };
