// @ts-check
/** Who races: what is usual, and who is added. */

import { completed, entryOf } from '../shared/choice.js';

/**
 * @typedef {import('./types.js').Entry} Entry
 * @typedef {import('./types.js').Catalog} Catalog
 */

/** MOST_ENTRIES in app/web/race/schemas.py. */
export const MOST_ENTRIES = 12;

/** The source that others are compared with. */
export const EXACT = 'backpropagation';

/** Who races where an address names nobody; how many: USUAL_ENTRIES in app/web/race/figure_frame.py. */
const USUAL = [
  'gradient_descent,learning_rate:0.1',
  'gradient_descent,learning_rate:1',
  'gradient_descent,learning_rate:3',
  'momentum,learning_rate:0.3',
  'adam,learning_rate:0.1',
  'gradient_descent,learning_rate:1,source:spsa',
];
const DIFFERENCES = 'gradient_descent,learning_rate:1,source:central_differences';

/** Differences walk through the network twice for each parameter: on a large one nobody would wait for them. */
const MOST_PARAMETERS = 60;

/** @param {{layers: number[]}} problem */
export function usualEntries({ layers }) {
  const isSmall = parameters({ layers, biases: 'trained' }) <= MOST_PARAMETERS;
  return [...USUAL, ...(isSmall ? [DIFFERENCES] : [])].join(';');
}

/** How many numbers a network learns. @param {{layers: number[], biases?: any}} problem */
export function parameters({ layers, biases = 'trained' }) {
  const bias = biases === 'trained' ? 1 : 0;
  return layers.slice(1).reduce((sum, width, k) => sum + width * (layers[k] + bias), 0);
}

/** Rules that are worth meeting before the others. */
const WELL_KNOWN = USUAL.map((text) => text.split(',')[0]);

/**
 * One more entry, with a rule that does not race yet.
 * @param {Entry[]} entries @param {Catalog} catalog @returns {Entry}
 */
export function oneMore(entries, catalog) {
  const rules = [...WELL_KNOWN, ...catalog.optimizers.map(({ name }) => name)];
  const unused = rules.find((name) => !entries.some(({ optimizer }) => optimizer.name === name)) ?? rules[0];
  return { optimizer: ruleOf(unused, catalog), source: completed({ name: EXACT }, catalog.sources), seed: null };
}

/** The rates to begin with, by what they multiply; a rule that finds its own length has its usual one. */
const RATES = /** @type {Record<string, number>} */ ({ slope: 0.5, direction: 0.1 });

/**
 * A rule with a rate to begin with.
 * @param {string} name @param {Catalog} catalog
 */
export function ruleOf(name, { optimizers }) {
  const rate = RATES[entryOf({ name }, optimizers).rate_multiplies];
  return completed({ name, ...(rate && { learning_rate: rate }) }, optimizers);
}
