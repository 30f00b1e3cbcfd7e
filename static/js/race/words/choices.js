// @ts-check
/** What is said about choices: entries, their names, and what of an address cannot be used. */

import { entryOf } from '../../shared/choice.js';
import { short } from '../../shared/numbers.js';
import { EXACT, MOST_ENTRIES } from '../setup.js';

/**
 * @typedef {import('../types.js').Entry} Entry
 * @typedef {import('../types.js').Setup} Setup
 * @typedef {import('../types.js').Catalog} Catalog
 */

/** @param {string} used */
export const NO_EXPERIMENT = (used) => `The experiment in the address cannot be read; ${used} is used instead.`;

/** Before the rule of an experiment, where entries are not named. */
export const OWN_RUN = 'an experiment with ';

/** What of an experiment does not race. */
export const RUN_NOT_RACED =
  'The experiment’s own run does not race: entries have known rules and sources, without schedule and clipping.';
export const WITHOUT_EDITS = 'The experiment changes its run on the way; in a race nobody does, so that is left out.';

/** @param {string} name @param {unknown} told @param {unknown} used */
export const SOURCE_AS_USUAL = (name, told, used) =>
  `The experiment asks for ${name}=${told}; entries have the usual settings of their source, so ${used} is used.`;

/** @param {number} found */
export const TOO_MANY = (found) =>
  `The address asks for ${found} entries; ${MOST_ENTRIES} can race at once, so the first ${MOST_ENTRIES} do.`;

/** @param {string} text @param {number} last */
export const NO_PLANE = (text, last) =>
  `The address asks for plane=${text}; two different numbers from 0 to ${last} are possible, so the main directions are used.`;

/** Why none can be added. */
export const LIMIT = `No more than ${MOST_ENTRIES} can race at once: remove one first.`;

export const OPEN = 'Open';
export const MORE = 'More';
export const MAIN_DIRECTIONS = 'main directions';

/** @param {number} steps */
export const lengthTitle = (steps) => `${steps} iterations`;

/** @param {number|null} size */
export const batchTitle = (size) => (size === null ? 'all rows' : `${size} rows`);

/** @param {number} entry from 0 */
export const lookLabel = (entry) => `Look closely at entry ${entry + 1}`;
/** @param {number} entry */
export const ruleLabel = (entry) => `Rule of entry ${entry + 1}`;
/** @param {number} entry */
export const sourceLabel = (entry) => `Source of entry ${entry + 1}`;
/** @param {number} entry */
export const seedLabel = (entry) => `Seed of entry ${entry + 1}`;
/** @param {number} entry @param {string} name */
export const removeLabel = (entry, name) => `Remove entry ${entry + 1}, ${name}`;
/** @param {number} entry @param {string} name */
export const openLabel = (entry, name) => `Open entry ${entry + 1}, ${name}, as a run in the lab`;

/**
 * What entries are called: rule and rate, and the source and the seed where they are not as usual.
 * @param {Setup} setup @param {Catalog} catalog
 */
export function namesOf({ entries }, { optimizers, sources }) {
  return entries.map(({ optimizer, source, seed }) => {
    const by = source.name === EXACT ? '' : ` by ${entryOf(source, sources).noun}`;
    const drawn = seed === null ? '' : `, seed ${seed}`;
    return `${entryOf(optimizer, optimizers).title} at rate ${short(optimizer.learning_rate)}${by}${drawn}`;
  });
}

export const RATE = 'rate';
export const SEED = 'seed (empty: that of the race)';
export const TWO_PARAMETERS = 'two parameters';
