// @ts-check
/** The words of the problem: of its data, inputs, loss, start, biases and rows a step, and of their changes. */

import { counted, listed } from '../../shared/numbers.js';

/** What stands beside the controls. */
export const LABELS = {
  data: 'Data',
  settings: 'Settings',
  inputs: 'Inputs',
  loss: 'Loss',
  start: 'Start',
  biases: 'Biases',
  batch: 'Rows a step',
};

/** A derived input in the names of the data, as the network has it. @param {string} formula of x and y @param {string[]} inputs */
export const featureName = (formula, [x, y]) => formula.replace(/[xy]/g, (letter) => (letter === 'x' ? x : y));

/** What the help beside the inputs is about. */
export const INPUT_TERM = 'an input';

export const BIASES = {
  trained: {
    name: 'trained',
    title: 'trained',
    formula: 'z = W a + b',
    summary: 'Every neuron has a bias that moves like the weights.',
  },
  none: { name: 'none', title: 'none', formula: 'z = W a', summary: 'Neurons only weigh their inputs.' },
  fixed: { name: 'fixed', title: 'fixed', formula: 'z = W a + b', summary: 'They keep the values they were given.' },
};

export const BATCH_SUMMARY = 'How many rows one step sees; empty is all of them.';

/** In the empty field. @param {number} rows */
export const allRows = (rows) => `all ${rows}`;

/** What a change is called. */
export const CHANGED = {
  data: (/** @type {string} */ title) => `Other data: ${title}.`,
  dataSettings: 'Other settings of the data.',
  inputs: (/** @type {number} */ count) => `Inputs of the network: ${count}.`,
  loss: (/** @type {string} */ title) => `Other loss: ${title}.`,
  start: 'Other start.',
  biases: (/** @type {string} */ biases) => `Biases: ${biases}.`,
  penalty: (/** @type {string} */ title, /** @type {number} */ strength) => `${title}: ${strength}.`,
  batch: (/** @type {number|null} */ size) => (size ? `${size} rows a step.` : 'All rows in each step.'),
};

/**
 * What rows of one's own hold.
 * @param {import('../own_table/types.js').Rows} rows
 */
export function ownRowsSay(rows) {
  const { x, y, input_names: inputs, output_names: outputs, test_fraction: test = 0 } = rows;
  const parts = [
    counted(x.length, 'row'),
    named(x[0].length, 'input', inputs),
    named(y[0].length, 'output', outputs),
    ...(rows.standardise_targets ? ['the target is scaled to mean 0 and spread 1'] : []),
    ...(test > 0 ? [`${Number((test * 100).toPrecision(3))}\u00a0% of the rows are kept aside for testing`] : []),
  ];
  return `${parts.join('; ')}.`.replace(/^./, (first) => first.toUpperCase());
}

/** @param {number} count @param {string} noun @param {string[]} [names] */
const named = (count, noun, names) => `${counted(count, noun)}${names?.length ? `: ${listed(names)}` : ''}`;
