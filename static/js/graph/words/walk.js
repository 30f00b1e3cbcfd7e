// @ts-check
/** What just happened on a walk, in sentences, in equations and for those who hear the picture. */

import { counted, short } from '../../shared/numbers.js';
import { isLost } from '../loss.js';
import { arrival, departure, lengths, seed } from '../steps.js';
import { infiniteWords, lossWords, notComputed } from './no_value.js';
import { inNames, inNumbers, localSlope, slopeName } from './slopes.js';

/**
 * @typedef {import('../types.js').Walk} Walk
 * @typedef {import('../types.js').Mode} Mode
 * @typedef {import('../types.js').Moment} Moment
 * @typedef {import('../types.js').Passing} Passing
 */

/**
 * The sentence for a moment.
 * @param {Walk} walk @param {Mode} mode @param {number} step @param {Moment} moment
 */
export function sentence(walk, mode, step, moment) {
  const { values, all } = lengths(walk, mode);
  if (step === 0) {
    const wait = values === 1 ? '1 operation waits' : `${values} operations wait`;
    return `Start: only the variables have values. ${wait} to be computed. ${lossWords(walk)}`.trim();
  }
  if (moment.passing) return passed(walk, mode, step - values, all - values, moment.passing);
  const node = /** @type {number} */ (moment.node);
  const { name, value } = walk.nodes[node];
  const made = value == null ? notComputed(walk, node) : `${name} = ${short(value)}`;
  return `Forward, node ${step} of ${values}: ${made}.${step === values ? whatFollows(walk, mode, node) : ''}`;
}

/** After the last value. @param {Walk} walk @param {Mode} mode @param {number} last */
function whatFollows(walk, mode, last) {
  const output = walk.outputs[walk.output];
  if (isLost(walk, mode)) {
    return output === last
      ? ' So no slope sets out.'
      : ` ${walk.nodes[output].name} has no value, so no slope sets out.`;
  }
  return ` Now slopes set out: ${slopeName(walk, mode, seed(walk, mode))} = 1.`;
}

/**
 * @param {Walk} walk @param {Mode} mode @param {number} number @param {number} count
 * @param {Passing} passing
 */
function passed(walk, mode, number, count, passing) {
  const [from, to] = [departure(walk, mode, passing), arrival(walk, mode, passing)]
    .map((node) => walk.nodes[node].name);
  const direction = mode === 'reverse' ? 'Backward' : 'Forward mode';
  const meets = passing.before == null ? '' : ` Paths meet at ${to}: the contributions add up.`;
  const made = `${incomingWord(mode)} × local = ${short(passing.contribution)}`;
  const [outer, inner] = mode === 'reverse' ? [from, to] : [to, from];
  const special = infiniteWords(passing, outer, inner);
  return `${direction}, edge ${number} of ${count}, from ${from} to ${to}: ${made}.${special}${meets}`;
}

/** @param {Mode} mode */
const incomingWord = (mode) => (mode === 'reverse' ? 'upstream' : 'incoming');

/** v₁ = x·y = 1·2 = @param {Walk} walk @param {number} node */
export const valueEquation = (walk, node) =>
  `${walk.nodes[node].name} = ${inNames(walk, node)} = ${inNumbers(walk, node)} = `;

/**
 * Upstream × local = contribution: in words, symbols and numbers; as one line; and the sum where paths meet.
 * @param {Walk} walk @param {Mode} mode @param {Passing} passing
 */
export function productWords(walk, mode, passing) {
  const from = slopeName(walk, mode, departure(walk, mode, passing));
  const to = arrival(walk, mode, passing);
  const local = localSlope(walk, passing);
  const [incoming, contribution] = [short(passing.incoming), short(passing.contribution)];
  const upstream = incomingWord(mode);
  const localText = local.formula === local.value ? local.name : `${local.name} = ${local.formula}`;
  const sum = sumWords(walk, mode, to, passing);
  return {
    columns: [
      [upstream, from, incoming],
      ['×', '×', '×'],
      ['local', localText, local.value],
      ['=', '=', '='],
      ['contribution', `to ${slopeName(walk, mode, to)}`, contribution],
    ],
    spoken: `${upstream} ${from} = ${incoming}, times local ${local.name} = ${local.formula} = ` +
      `${local.value}, makes ${contribution}. ${sum}`,
    sum,
  };
}

/** @param {Walk} walk @param {Mode} mode @param {number} to @param {Passing} passing */
function sumWords(walk, mode, to, { before, contribution, after }) {
  const name = slopeName(walk, mode, to);
  if (before == null) return `${name} = ${short(after)}, so far.`;
  return `${name} = ${short(before)} + ${short(contribution)} = ${short(after)}: paths meet, and add up.`;
}

/**
 * Where the walk stands, beside its slider.
 * @param {{values: number, all: number}} lengths @param {{step: number, mode: Mode}} state
 */
export function positionText({ values, all }, { step, mode }) {
  if (step <= values) return `node ${step} of ${values}`;
  return `${mode === 'reverse' ? 'back' : 'slope'}, edge ${step - values} of ${all - values}`;
}

/** @param {number} speed in steps a second */
export function speedTitle(speed) {
  if (speed < 1) return `a step in ${1 / speed} s`;
  return speed === 1 ? 'a step a second' : `${speed} steps a second`;
}

/** The picture in words. @param {string|null} text @param {import('../types.js').Scene} scene */
export function describe(text, { walk, mode, step, moment }) {
  const count = walk.wrong.length;
  const wrong = count ? ` ${counted(count, 'slope')} wrong because of a corrupted value.` : '';
  const known = moment.known.filter(Boolean).length;
  const nodes = `${counted(walk.nodes.length, 'node')}, ${known} with their value`;
  return `Graph of ${text}: ${nodes}. ${sentence(walk, mode, step, moment)}${wrong}`;
}

/**
 * What a node's button is called: "v₁, value 2, slope ∂f/∂v₁ 5.683".
 * @param {import('../types.js').Scene} scene @param {number} node
 */
export function nodeLabel({ walk, mode, moment }, node) {
  const { name, kind, value } = walk.nodes[node];
  const known = kind !== 'number' && moment.known[node] ? `, value ${short(value)}` : '';
  const slope = moment.slopes[node];
  const measured = slope === undefined ? '' : `, slope ${slopeName(walk, mode, node)} ${short(slope)}`;
  return `${kind === 'number' ? 'number ' : ''}${name}${known}${measured}`;
}
