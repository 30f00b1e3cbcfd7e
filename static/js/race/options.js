// @ts-check
/** What a figure of a race is asked for, as an address: one reader completes and checks it. */

import { encode } from '../shared/address/compression.js';
import { entryText } from './address.js';

/**
 * @typedef {object} Choices everything that can be changed later
 * @property {string} [preset] the name of a known network
 * @property {object} [experiment] instead of a preset: a whole one, as the API takes it, on a network
 * @property {import('./types.js').Entry[]} [entries] at most twelve
 * @property {number} [steps] 20, 50, 100, 200, 500 or 1000
 * @property {number|null} [batchSize] how many rows a step sees; null: all
 * @property {number} [seed]
 * @property {number[]|null} [plane] two parameters; null: the main directions of all paths
 * @property {import('./types.js').Unit} [unit] what is equal
 * @property {string} [search] all of this as the page's own address says it, instead
 */

/** What belongs to a network, and does not stay with another one. */
const OF_THE_NETWORK = ['preset', 'e', 'seed', 'batch', 'plane'];

/**
 * @param {Choices & {time?: number, entry?: number}} options
 * @param {string} [now] the address of what is shown
 */
export async function searchOf(options, now = '') {
  const { preset, experiment, entries, steps, batchSize, seed, plane, unit, search, time, entry } = options;
  if (search !== undefined) return search;
  const [query, hash] = now.split('#');
  const said = new URLSearchParams(query);
  for (const [key, value] of new URLSearchParams(hash)) said.set(key, value);
  if (preset !== undefined || experiment) { for (const key of OF_THE_NETWORK) said.delete(key); }
  if (plane === null) said.delete('plane');
  const changes = {
    preset,
    e: experiment && await encode({ experiment, example: null }),
    entries: entries?.map(entryText).join(';'),
    steps,
    batch: batchSize === null ? 'all' : batchSize,
    seed,
    plane: plane?.join(','),
    unit,
    time,
    entry,
  };
  for (const [key, value] of Object.entries(changes)) if (value !== undefined) said.set(key, String(value));
  return `?${said}`;
}
