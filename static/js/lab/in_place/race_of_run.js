// @ts-check
/** Which race a run of the lab belongs to, and which of its entries is that run. */

import { entryText } from '../../race/address.js';
import { ownEntry } from '../../race/own_run.js';

/**
 * @typedef {import('../types.js').Choices} Choices
 * @typedef {import('../../race/types.js').Entry} Entry
 * @typedef {import('../../race/types.js').Setup} Setup
 * @typedef {import('../../race/types.js').Catalog} Catalog
 * @typedef {{entry: Entry, text: string}} Run
 */

/**
 * Whether a run is on the network, the data and the start of a race: then nothing has to be raced again.
 * @param {Choices} choices
 * @param {{setup: Setup|null, race: import('../../race/types.js').Race|null}} state
 */
export function isSameRace({ problem, batch_size: size = null, seed, theta }, { setup, race }) {
  if (!setup) return false;
  const { ground } = setup;
  const isSame = (/** @type {any} */ one, /** @type {any} */ other) => JSON.stringify(one) === JSON.stringify(other);
  const start = race?.setup.ground === ground ? race.start : ground.theta;
  const isSameStart = theta ? isSame(theta, start) : ground.theta === null && seed === ground.seed;
  return isSameStart && size === ground.batchSize && isSame(problem, ground.problem);
}

/**
 * A run as an entry of a race; null where it has what no entry can have.
 * @param {Choices} choices @param {Setup} setup @param {Catalog} catalog
 * @returns {Run|null}
 */
export function runIn(choices, { ground }, catalog) {
  const own = ownEntry(choices, catalog);
  if (!own) return null;
  const entry = { ...own, seed: choices.theta && choices.seed !== ground.seed ? choices.seed : null };
  return { entry, text: entryText(entry) };
}

/**
 * Entries in which the one that was the lab's run is what that has become, unless that is among them already.
 * @param {Entry[]} entries @param {string} before how that entry was written @param {Run|null} now
 */
export function entriesWith(entries, before, now) {
  const texts = entries.map(entryText);
  const place = texts.indexOf(before);
  return !now || place < 0 || texts.includes(now.text) ? entries : entries.with(place, now.entry);
}
