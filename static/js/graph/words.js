// @ts-check
/** How the graph lab speaks: formulas with names or numbers in their places, slopes, and what just happened. */

import { short } from '../shared/numbers.js';
import { arrival, departure, lengths, seed } from './steps.js';

/** @typedef {import('./types.js').Walk} Walk */
/** @typedef {import('./types.js').Mode} Mode */
/** @typedef {import('./types.js').Moment} Moment */
/** @typedef {import('./types.js').Passing} Passing */

/** A negative number keeps to itself: 2 · (−1). @param {number|null|undefined} value */
const enclosed = (value) => (value != null && value < 0 ? `(${short(value)})` : short(value));

/** @param {string} template with {0}, {1}, {v} @param {string[]} inputs @param {string} value */
const fill = (template, inputs, value) =>
  template.replace(/\{(\d|v)\}/g, (_, place) => (place === 'v' ? value : inputs[Number(place)]));

/** v₁·v₂ @param {Walk} walk @param {number} node */
export function inNames(walk, node) {
  const { formula, inputs, name } = walk.nodes[node];
  return fill(formula, inputs.map((i) => walk.nodes[i].name), name);
}

/** 2·3 @param {Walk} walk @param {number} node */
export function inNumbers(walk, node) {
  const { formula, inputs } = walk.nodes[node];
  return fill(formula, inputs.map((i) => enclosed(walk.nodes[i].value)), short(walk.nodes[node].value));
}

/** What a slope is called: ∂f/∂v₁, or ∂v₁/∂x in forward mode. @param {Walk} walk @param {Mode} mode @param {number} node */
export function slopeName(walk, mode, node) {
  const { name } = walk.nodes[node];
  return mode === 'reverse' ? `∂${walk.nodes[walk.outputs[walk.output]].name}/∂${name}` : `∂${name}/∂${walk.variable}`;
}

/** The local slope of an edge in symbols, with names and with numbers. @param {Walk} walk @param {Passing} passing */
export function localSlope(walk, { node, slot, local }) {
  const { slopes, inputs, name, cached } = walk.nodes[node];
  const numbers = inputs.map((i) => enclosed(walk.nodes[i].cached ?? walk.nodes[i].value));
  return {
    name: `∂${name}/∂${walk.nodes[inputs[slot]].name}`,
    formula: fill(slopes[slot], inputs.map((i) => walk.nodes[i].name), name),
    filled: fill(slopes[slot], numbers, enclosed(cached)),
    value: short(local),
  };
}

/**
 * The sentence for a moment.
 * @param {Walk} walk @param {Mode} mode @param {number} step @param {Moment} moment
 */
export function sentence(walk, mode, step, moment) {
  const { values, all } = lengths(walk, mode);
  if (step === 0) return `Start: only the variables have values. ${values} operations wait to be computed.`;
  if (moment.passing) return passed(walk, mode, step - values, all - values, moment.passing);
  const node = walk.nodes[/** @type {number} */ (moment.node)];
  const next = step === values ? ` Now slopes set out: ${slopeName(walk, mode, seed(walk, mode))} = 1.` : '';
  return `Forward, node ${step} of ${values}: ${node.name} = ${short(node.value)}.${next}`;
}

function passed(walk, mode, number, count, passing) {
  const [from, to] = [departure(walk, mode, passing), arrival(walk, mode, passing)].map((node) => walk.nodes[node].name);
  const way = mode === 'reverse' ? 'Backward' : 'Forward mode';
  const meets = passing.before == null ? '' : ` Paths meet at ${to}: the contributions add up.`;
  return `${way}, edge ${number} of ${count}, from ${from} to ${to}: ${mode === 'reverse' ? 'upstream' : 'incoming'} × local = ${short(passing.contribution)}.${meets}`;
}
