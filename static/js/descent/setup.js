// @ts-check
/** Everything that is chosen for a race, and how one choice makes another possible or impossible. */

import { completed, entryOf } from '../shared/choice.js';
import { settingsOf, textOf } from './grounds.js';

/**
 * @typedef {import('./types.js').Setup} Setup
 * @typedef {import('./types.js').Choice} Choice
 * @typedef {import('./types.js').Catalog} Catalog
 */

/** As many as can race at once on the page. */
export const MOST_RACERS = 4;

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

/**
 * A rule that nobody has chosen yet, to be added.
 * @param {Setup} setup @param {Catalog} catalog
 */
export function oneMoreRacer({ racers, blackBox }, catalog) {
  const { optimizers } = catalog;
  const unused = optimizers.find((one) => !racers.some(({ name }) => name === one.name)) ?? optimizers[0];
  const racer = completed({ name: unused.name }, optimizers);
  return blackBox ? firstOrder(racer, catalog) : racer;
}

/** The point by the names of its variables. @param {string[]} variables @param {number[]} start */
export const startOf = (variables, start) => Object.fromEntries(variables.map((name, i) => [name, start[i]]));
