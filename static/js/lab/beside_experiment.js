// @ts-check
/** What an address says of single choices beside a whole experiment, which has made them all. */

import { decidedByExperiment } from './words/files.js';

/** Choices that are no settings. */
const CHOICES = ['preset', 'source', 'optimizer', 'seed', 'row'];

/** @param {string} search @param {Pick<import('./types.js').Catalog, 'sources'|'optimizers'>} catalog */
export function besideExperiment(search, { sources, optimizers }) {
  const settings = [...sources, ...optimizers].flatMap((kind) => kind.settings.map(({ name }) => name));
  const decided = new Set([...CHOICES, ...settings]);
  const names = [...new URLSearchParams(search).keys()].filter((name) => decided.has(name));
  return names.length ? [decidedByExperiment([...new Set(names)])] : [];
}
