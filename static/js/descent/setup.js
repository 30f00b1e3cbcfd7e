// @ts-check
/** Everything that is chosen for a race, and how one choice makes another possible or impossible. */

import { completed, entryOf } from '../shared/choice.js';
import { fairRate } from './fair_rate.js';
import { settingsOf, textOf } from './grounds.js';

/**
 * @typedef {import('./types.js').Setup} Setup
 * @typedef {import('./types.js').Choice} Choice
 * @typedef {import('./types.js').Catalog} Catalog
 * @typedef {import('./types.js').Ready} Ready
 */

/** As many as can race at once on the page. */
export const MOST_RACERS = 4;

/** What races where an address asks for something, but names nobody. */
export const RACERS = 'gradient_descent,learning_rate:0.001;momentum,learning_rate:0.001' +
  ';adam,learning_rate:0.3;newton';

/** What learns second derivatives from slopes. */
const LEARNS_CURVATURE = { name: 'lbfgs' };

/**
 * A rule that needs second derivatives makes way for one that learns them.
 * @param {Choice} racer @param {Catalog} catalog
 */
export function firstOrder(racer, { optimizers }) {
  return entryOf(racer, optimizers).order > 1 ? completed(LEARNS_CURVATURE, optimizers) : racer;
}

/**
 * Nobody can differentiate a black box twice: rules that need second derivatives make way.
 * @param {Setup} setup @param {Catalog} catalog
 * @returns {Setup}
 */
export const possible = (
  setup,
  catalog,
) => (setup.blackBox ? { ...setup, racers: setup.racers.map((racer) => firstOrder(racer, catalog)) } : setup);

/**
 * A known surface with its own start.
 * @param {import('./types.js').Known} known
 * @param {Record<string, number>} [given] settings
 * @returns {Pick<Setup, 'ground'|'start'|'home'>}
 */
export function enter(known, given) {
  const settings = settingsOf(known, given);
  const variables = known.start.length === 1 ? ['w'] : ['x', 'y'];
  const ground = { name: known.name, text: textOf(known, settings), variables, settings };
  return { ground, start: known.start, home: known.start };
}

/** Rules that are worth meeting before the others: those that race where nobody is named. */
const WELL_KNOWN = RACERS.split(';').map((text) => text.split(',')[0]);

/**
 * A rule that nobody has chosen yet, to be added, with a rate that is fair to the others.
 * @param {Ready} state
 */
export function oneMoreRacer(state) {
  const { setup: { racers, blackBox }, catalog: { optimizers } } = state;
  const rules = [...WELL_KNOWN.map((name) => entryOf({ name }, optimizers)), ...optimizers];
  const fit = rules.filter(({ order }) => !blackBox || order === 1);
  const unused = fit.find((one) => !racers.some(({ name }) => name === one.name)) ?? fit[0];
  return racerOf(unused.name, racers, state);
}

/**
 * A racer with this rule, beside others.
 * @param {string} name @param {Choice[]} others @param {Ready} state
 */
export function racerOf(name, others, state) {
  const { optimizers } = state.catalog;
  return completed({ name, learning_rate: fairRate(entryOf({ name }, optimizers), others, state) }, optimizers);
}

/** The point by the names of its variables. @param {string[]} variables @param {number[]} start */
export const startOf = (variables, start) => Object.fromEntries(variables.map((name, i) => [name, start[i]]));
