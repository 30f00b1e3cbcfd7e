// @ts-check
/** Pure changes of a problem: each answers with a problem whose parts agree. */

import { entryOf } from '../shared/choice.js';

/** @typedef {import('./types.js').Problem} Problem */
/** @typedef {import('./types.js').Shape} Shape */
/** @typedef {import('../shared/choice.js').Entry} Kind */

const USUAL_WIDTH = 4;
const USUAL_ACTIVATION = 'tanh';
/** What a loss for the task compares with: see `targets` of a loss in the catalog. */
const TARGETS_OF_TASK = { regression: 'numbers', binary: 'yes or no', classes: 'one class' };

/**
 * Parameters that somebody has written down belong to one shape: another shape starts afresh.
 * @param {Problem} problem
 * @param {Partial<Problem>} changes
 * @returns {Problem}
 */
function reshaped(problem, changes) {
  const biases = typeof problem.biases === 'object' ? 'trained' : problem.biases;
  const initialiser = initialiserName(problem) === 'given' ? 'xavier' : problem.initialiser;
  return { ...problem, biases, initialiser, ...changes };
}

/** One more layer just before the outputs, like the one before it. @param {Problem} problem */
export function withLayer(problem) {
  const { layers, activations } = problem;
  const place = layers.length - 1;
  const width = place > 1 ? layers[place - 1] : USUAL_WIDTH;
  const activation = place > 1 ? activations[place - 2] : USUAL_ACTIVATION;
  return reshaped(problem, {
    layers: layers.toSpliced(place, 0, width),
    activations: activations.toSpliced(place - 1, 0, activation),
  });
}

/** @param {Problem} problem @param {number} layer a hidden one */
export function withoutLayer(problem, layer) {
  const { layers, activations } = problem;
  return reshaped(problem, {
    layers: layers.toSpliced(layer, 1),
    activations: activations.toSpliced(layer - 1, 1),
  });
}

/** @param {Problem} problem @param {number} layer a hidden one @param {number} width */
export const withWidth = (problem, layer, width) => reshaped(problem, { layers: problem.layers.with(layer, width) });

/** @param {Problem} problem @param {number} layer from 1 @param {string} name */
export const withActivation = (problem, layer, name) => ({
  ...problem,
  activations: problem.activations.with(layer - 1, name),
});

/** @param {Problem} problem @param {'trained'|'none'} biases */
export const withBiases = (problem, biases) => reshaped(problem, { biases });

/**
 * Other data: the ends of the network and the loss follow where they must.
 * @param {Problem} problem
 * @param {import('./types.js').Data} data as the API takes it
 * @param {Shape} shape
 * @param {Kind[]} losses of the catalog
 */
export function withData(problem, data, { inputs, outputs, task }, losses) {
  const { features, ...kept } = problem;
  const layers = problem.layers.with(0, inputs).with(-1, outputs);
  const same = layers.every((width, k) => width === problem.layers[k]) && !features;
  const loss = suits(problem, outputs, task, losses) ? {} : lossOfTask(problem, outputs, task, losses);
  return same ? { ...kept, data, ...loss } : reshaped(kept, { data, layers, ...loss });
}

/**
 * Rows of one's own have the loss that their task wants: what suited other data would seldom suit them.
 * @param {Problem} problem
 * @param {import('./own_table/types.js').Rows} rows
 * @param {Shape} shape
 * @param {Kind[]} losses of the catalog
 */
export function withOwnRows(problem, rows, shape, losses) {
  const next = withData(problem, { name: 'rows', ...rows }, shape, losses);
  return { ...next, ...lossOfTask(next, shape.outputs, shape.task, losses) };
}

/**
 * Squares suit anything; an entropy only classes, and softmax only several outputs.
 * @param {Problem} problem
 * @param {number} outputs
 * @param {Shape['task']} task
 * @param {Kind[]} losses
 */
function suits({ loss }, outputs, task, losses) {
  const { targets } = entryOf({ name: loss }, losses);
  if (targets === 'one class') return task !== 'regression' && outputs > 1;
  return targets === 'numbers' || (task !== 'regression' && outputs === 1);
}

/**
 * The loss that a task asks for, the first of its kind in the catalog, measured on what the output layer sums up.
 * @param {Problem} problem
 * @param {number} outputs
 * @param {Shape['task']} task
 * @param {Kind[]} losses
 */
function lossOfTask({ activations, loss: before }, outputs, task, losses) {
  const wanted = TARGETS_OF_TASK[task === 'binary' && outputs > 1 ? 'classes' : task];
  const loss = losses.find(({ targets }) => targets === wanted)?.name ?? before;
  return { loss, activations: activations.with(-1, 'identity') };
}

/** Derived inputs, in the order of the catalog. @param {Problem} problem @param {string[]} names at least one */
export const withFeatures = (problem, names) =>
  reshaped(problem, { features: names, layers: problem.layers.with(0, names.length) });

/** @param {{initialiser: string|{name: string}}} problem */
export const initialiserName = ({ initialiser }) => (typeof initialiser === 'string' ? initialiser : initialiser.name);
