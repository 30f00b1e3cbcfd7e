// @ts-check
/** What stands beside and below the picture: a node, a nudge, a wrong value, all slopes, the half in use. */

import { counted, listed, short } from '../../shared/numbers.js';
import { lossOf } from '../loss.js';
import { noSlopeWords, noValueNote } from './no_value.js';
import { slopeName } from './slopes.js';

/**
 * @typedef {import('../types.js').Walk} Walk
 * @typedef {import('../types.js').Mode} Mode
 */

/** @param {Walk} walk @param {number} node */
export function nodeText(walk, node) {
  const { kind, text } = walk.nodes[node];
  return kind === 'operation'
    ? [text, noValueNote(walk, node)].filter(Boolean).join(': ')
    : `A ${kind} of the formula.`;
}

/** @param {string} output its name */
export const nudgeTitles = (
  output,
) => ['predicted: slope × nudge', `true change of ${output}`, 'the rest: bend and rounding'];

/**
 * Below the curve of a nudge.
 * @param {import('../types.js').NudgeAnswer} answer @param {string} output its name
 * @param {number|null} slope of the output by the node
 */
export const nudgeWords = ({ before, predicted }, output, slope) => {
  if (before == null) return `Solid: the true ${output}. It has no value without the nudge, and so no slope.`;
  if (predicted == null) {
    const is = Math.abs(slope ?? 0) === Infinity ? 'is infinite' : 'has no value';
    return `Solid: the true ${output}. No straight line: the slope ${is}.`;
  }
  return 'Solid: the true output. Dotted: what the slope predicts.';
};

/**
 * Why there is nothing to try yet.
 * @param {Walk} walk @param {number} node @param {boolean} canChange
 */
export function nudgeWait(walk, node, canChange) {
  if (!canChange) return 'This node cannot be nudged: choose a variable, or a result before the output.';
  if (lossOf(walk)) return `There is no slope to try.${noSlopeWords(walk)}`;
  return `Walk on: once ${slopeName(walk, 'reverse', node)} is found, a nudge tries it.`;
}

/** @param {import('../types.js').NudgeAnswer} answer */
export function nudgeLabel({ asked, before, after, predicted }) {
  const straight = predicted == null || before == null ? null : before + predicted;
  return `The output over the nudge: ${short(before)} without one; at ${short(asked)} it is ${short(after)}, ` +
    `and the straight line of the slope says ${short(straight)}.`;
}

/** @param {Walk|null} walk @param {number|null} node the one whose value is wrong */
export function corruptionText(walk, node) {
  if (!walk || node === null) return 'The backward pass reads the values that the forward pass left behind.';
  const { name } = walk.nodes[node];
  const wrong = walk.wrong.map((one) => slopeName(walk, 'reverse', one));
  if (!wrong.length) return `No slope is wrong: no local slope on the way back is computed from ${name}.`;
  const are = `${counted(wrong.length, 'slope')} ${wrong.length === 1 ? 'is' : 'are'} wrong`;
  return `With a wrong ${name} in the cache, ${are}: ${listed(wrong, 6)}.`;
}

export const SLOPES = {
  caption: 'The Jacobian: the slope of each output by each input',
  soon: ' Each slope appears when the walk reaches it.',
  head: 'slope of',
  here: {
    reverse: '. One walk back finds one row (outlined).',
    forward: '. One walk forwards finds one column (outlined).',
  },
};

export const PASSES = {
  caption: 'What the whole Jacobian takes, beyond one evaluation',
  heads: ['way', 'passes', 'operations'],
  rows: ['reverse mode: one for each output', 'forward mode: one for each input', '(one evaluation)'],
};

/** @param {Walk} walk @param {boolean} isWalked whether both ways may be compared */
export function passesText(walk, isWalked) {
  const { passes: { inputs, outputs }, difference } = walk;
  const agree = lossOf(walk) ? noSlopeWords(walk).trim() : isWalked ? agreement(difference) : '';
  const counts = `${counted(inputs, 'input')}, ${counted(outputs, 'output')}`;
  return `Here: ${counts}. ${betterMode(inputs, outputs)} ${agree}`;
}

/** @param {number|null} difference the largest one, as a share of the products that the slope adds up */
function agreement(difference) {
  if (difference === null) return 'For some slope only one of both ways finds a number.';
  if (difference === 0) return 'Both ways agree to the last digit.';
  if (difference > 1e-9) return `Both ways differ, by up to ${short(difference, 2)} of the products added up.`;
  return `Both ways agree: no slope differs by more than ${short(difference, 2)} of the products it adds up.`;
}

/** @param {number} inputs @param {number} outputs */
function betterMode(inputs, outputs) {
  if (inputs > outputs) {
    return 'Reverse mode needs fewer passes here: one loss, many weights is the case of every network.';
  }
  return inputs < outputs ? 'Forward mode needs fewer passes here.' : 'Both need as many passes here.';
}

/** What only the end of the walk shows. */
const AT_THE_END = ' It appears at the end of the walk.';

/** When a slope is shown, or why it is not. @param {Walk|null} walk @param {boolean} isWalked */
const whenShown = (walk, isWalked) => (walk && noSlopeWords(walk)) || (isWalked ? '' : AT_THE_END);

/** @param {string} name of the output @param {Walk} walk @param {boolean} isWalked */
export const hessianCaption = (name, walk, isWalked) =>
  `The Hessian of ${name}: how each slope ∂${name}/∂… changes with each variable.${whenShown(walk, isWalked)}`;

/** @param {Walk|null} walk @param {boolean} isWalked */
export const methodsCaption = (walk, isWalked) => `The same slope, three times.${whenShown(walk, isWalked)}`;

/** @param {string[]} variables */
export const hessianHeads = (variables) => ['by', ...variables];

export const METHODS = {
  heads: ['by', 'symbolic', 'numerical', 'automatic', 'the symbolic formula'],
};

/** @param {string} size @param {string} operations */
export const methodCostsCaption = (size, operations) =>
  `For all slopes of this formula (size ${size}, ${operations} operations)`;

/** @param {number} evaluations */
export const methodCosts = (evaluations) => ({
  heads: ['way', 'what it makes', 'size', 'operations'],
  rows: [
    ['symbolic', 'formulas, written out'],
    ['symbolic, shared', 'the same, equal parts once'],
    ['numerical', counted(evaluations, 'evaluation')],
    ['automatic', 'one pass forwards, one back'],
  ],
});

/** The tables behind the picture. */
export const NODE_TABLE = { caption: 'Nodes', more: 'more to come', complete: 'complete' };
export const EDGE_TABLE = {
  caption: 'Edges passed so far',
  heads: ['edge', 'upstream', 'local in symbols', 'local', 'contribution', 'adds to', 'sum'],
};

/** @param {Walk} walk @param {Mode} mode */
export function nodeTableHeads(walk, mode) {
  const slope = mode === 'reverse' ? 'slope of the output by it' : `slope of it by ${walk.variable}`;
  return ['node', 'value', slope, 'note'];
}

/** @param {string} right */
export const wrongNote = (right) => `wrong; right is ${right}`;

/** @param {string} from @param {string} to */
export const edgeName = (from, to) => `${from} to ${to}`;

/** The link that takes the formula along. @param {Walk} walk */
export function bridgeWords({ alone: { text, start, held } }) {
  const isPart = text != null && Object.keys(held).length > 0;
  const what = isPart ? Object.keys(start).join(' and ') : 'this formula';
  return {
    textContent: `Take steps on ${what} in Descent`,
    title: isPart ? 'The other variables are held where they are' : '',
  };
}

const NO_STEP = 'No step was taken; only your hand changes a number here.';

/**
 * Which half of the engine is at work, or has just been used.
 * @param {Mode} mode @param {Walk} walk @param {boolean} isWalked
 */
export function halfInUse(mode, walk, isWalked) {
  const { variables, outputs } = walk;
  if (!isWalked || lossOf(walk)) return `Only the half that measures is at work here. ${NO_STEP}`;
  const slopes = variables.length * outputs.length;
  const method = mode === 'reverse' ? 'backpropagation' : 'forward mode';
  return `Just used: the half that measures (${method}: ${slopes} ${slopes === 1 ? 'slope' : 'slopes'}). ` +
    NO_STEP;
}

export const EVERY_INPUT = 'every input';
