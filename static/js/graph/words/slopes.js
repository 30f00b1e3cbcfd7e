// @ts-check
/** What formulas and slopes are called: with names or with numbers in them. */

import { short } from '../../shared/numbers.js';

/** @typedef {import('../types.js').Walk} Walk */
/** @typedef {import('../types.js').Mode} Mode */
/** @typedef {import('../types.js').Passing} Passing */

/** A negative number keeps to itself: 2 · (−1). @param {number|null|undefined} value */
const enclosed = (value) => (value != null && value < 0 ? `(${short(value)})` : short(value));

/** @param {string} template with {0}, {1}, {v} @param {string[]} inputs @param {string} value */
const fill = (template, inputs, value) =>
  template.replace(/\{(\d|v)\}/g, (hole, place, at) => {
    const text = place === 'v' ? value : inputs[Number(place)];
    return isWithin(template, at, hole.length) ? text.replace(/^\((−[^()]*)\)$/, '$1') : text;
  });

/** Whether parentheses or commas keep a place apart already: log(−1). @param {string} text @param {number} at @param {number} length */
const isWithin = (text, at, length) => /[(,]\s*$/.test(text.slice(0, at)) && /^\s*[),]/.test(text.slice(at + length));

/** v₁·v₂ @param {Walk} walk @param {number} node */
export function inNames(walk, node) {
  const { formula, inputs, name } = walk.nodes[node];
  return fill(formula, inputs.map((i) => walk.nodes[i].name), name);
}

/** "v₁ = x·y", or the name alone where there is no formula. @param {Walk} walk @param {number} node */
export function nodeTitle(walk, node) {
  const { formula, name } = walk.nodes[node];
  return formula ? `${name} = ${inNames(walk, node)}` : name;
}

/** 2·3 @param {Walk} walk @param {number} node */
export function inNumbers(walk, node) {
  const { formula, inputs } = walk.nodes[node];
  return fill(formula, inputs.map((i) => enclosed(walk.nodes[i].value)), short(walk.nodes[node].value));
}

/**
 * What a slope is called: ∂f/∂v₁, or ∂v₁/∂x in forward mode.
 * @param {Walk} walk @param {Mode} mode @param {number} node
 */
export function slopeName(walk, mode, node) {
  const { name } = walk.nodes[node];
  const output = walk.nodes[walk.outputs[walk.output]].name;
  return mode === 'reverse' ? `∂${output}/∂${name}` : `∂${name}/∂${walk.variable}`;
}

/**
 * The local slope of an edge in symbols, with names and with numbers.
 * @param {Walk} walk @param {Passing} passing
 */
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
