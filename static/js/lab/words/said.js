// @ts-check
/** What the network says of one row or one place of the plane: outputs, probabilities, decision. */

import { listed, short } from '../../shared/numbers.js';
import { notOfClass } from './rows.js';

/** @typedef {import('../types.js').Numbers} Numbers */

/**
 * @typedef {object} Said of one row
 * @property {Numbers} outputs
 * @property {Numbers|null} probabilities of the outputs, where these are logits
 * @property {Numbers|null} [unscaled] the outputs as numbers were before they were standardised
 * @property {number|number[]|null} decision the class, or for each output whether it is a yes; null for none
 */

export const OWN_ROW = {
  prompt: 'Write a number in each field.',
  waiting: 'Asking the network…',
  diverged: 'The run has diverged: the network says nothing any more.',
  scaled: 'Numbers as they were before they were standardised.',
};

/**
 * "Iteration 4: output passed 1.2, probability .77. It decides for passed."
 * @param {number} count @param {import('../types.js').DataRows} data @param {Said} said
 */
export const rowSays = (count, data, said) => `Iteration ${count}: ${outputsSay(data, said)}`;

/** @param {number[]} place @param {import('../types.js').DataRows} data @param {Said} said @param {number} count */
export const placeSays = (place, data, said, count) =>
  `Iteration ${count}, at ${namedNumbers(data.input_names, place)}: ${outputsSay(data, said)}`;

/** What the network itself is given, where that is something else. @param {string[]} names @param {Numbers} inputs */
export const givenSays = (names, inputs) => `The network is given ${namedNumbers(names, inputs)}.`;

/** @param {import('../types.js').DataRows} data @param {Said} said */
function outputsSay({ output_names: names, task }, { outputs, probabilities, unscaled, decision }) {
  const each = names.map((name, k) => {
    const likely = probabilities ? `, probability ${known(probabilities[k])}` : '';
    const before = unscaled ? ` (standardised ${known(outputs[k])})` : '';
    return `${name} ${known((unscaled ?? outputs)[k])}${before}${likely}`;
  });
  return `output ${each.join('; ')}.${task === 'regression' ? '' : ` ${decisionSays(names, decision)}`}`;
}

/** @param {string[]} names @param {Said['decision']} decision */
function decisionSays(names, decision) {
  if (decision == null) return 'Nothing is decided while an output is not finite.';
  if (typeof decision === 'number') return `It decides for ${names[decision]}.`;
  return `It decides for ${listed(names.map((name, k) => (decision[k] ? name : notOfClass(name))), 8)}.`;
}

/** @param {string[]} names @param {Numbers} numbers */
const namedNumbers = (names, numbers) => listed(names.map((name, k) => `${name} = ${known(numbers[k])}`), 8);

/** Not finite is no number to read. @param {number|null} value */
const known = (value) => (value == null ? 'undefined or infinite' : short(value));
