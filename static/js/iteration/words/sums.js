// @ts-check
/** How a number of the network comes about: its sum, or the product behind a slope, in the engine's own numbers. */

import { short } from '../../shared/numbers.js';
import { batchAt, meanOf, nodesOf } from './whose.js';

/** @typedef {import('../run.js').Run} Run */
/** @typedef {import('../run.js').Frame} Frame */
/** @typedef {number|null|undefined} Known */

/** Terms that are written out; where there are more, a few are left out. */
const MOST_TERMS = 8;

/** A negative factor stands in brackets. @param {Known} number */
const factor = (number) => ((number ?? 0) < 0 ? `(${short(number)})` : short(number));

/**
 * "z 0.3775 = 0.15 × 0.05 + 0.2 × 0.1 + 0.35": weights times values from below, and the bias.
 * @param {Known} z @param {[Known, Known][]} products @param {Known} bias undefined where there is none
 */
export function sumOf(z, products, bias) {
  const terms = products.map(([weight, value]) => `${factor(weight)} × ${factor(value)}`);
  const shown = terms.length > MOST_TERMS
    ? [...terms.slice(0, MOST_TERMS - 1), `… ${terms.length - MOST_TERMS + 1} more`]
    : terms;
  return `z ${short(z)} = ${[...shown, ...(bias === undefined ? [] : [factor(bias)])].join(' + ')}`;
}

/**
 * The product behind a slope, and whose it is: the gradient is the mean of such products over the rows.
 * @param {Run} run @param {Frame} frame @param {Known} delta @param {Known} value null for a bias, whose factor is 1
 * @param {string} name of the parameter
 */
export function productOf(run, frame, delta, value, name) {
  if (delta == null) return '';
  const rows = batchAt(run, frame.count)?.rows;
  const product = value === null ? `δ = ${short(delta)}` : `δ × a = ${factor(delta)} × ${factor(value)}`;
  if (rows === 1) return `${product}, ${nodesOf(run, frame.count)}`;
  if (run.example == null) return '';
  return `${product} in ${nodesOf(run, frame.count)} alone; ∂L/∂${name} is the ${meanOf(run, frame.count)}`;
}

export const FIXED_BIAS = 'Fixed: part of every sum, never updated, so no slope is measured for it.';
