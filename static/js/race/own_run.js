// @ts-check
/** The run of an experiment of one's own as an entry of its race, and what of it cannot race. */

import { completed } from '../shared/choice.js';
import { RUN_NOT_RACED, SOURCE_AS_USUAL, WITHOUT_EDITS } from './words/choices.js';

/**
 * @typedef {import('./types.js').Entry} Entry
 * @typedef {import('./types.js').Catalog} Catalog
 */

/**
 * The run of an experiment as an entry; null where it has what no entry can have.
 * @param {any} experiment @param {Catalog} catalog
 * @returns {Entry|null}
 */
export function ownEntry({ optimizer, source }, { optimizers, sources }) {
  const fits = !optimizer?.schedule && !optimizer?.clip && source?.name &&
    optimizers.some(({ name }) => name === optimizer?.name) && sources.some(({ name }) => name === source.name);
  if (!fits) return null;
  // A setting that the rule does not have stays: whoever reads the entry says so.
  const given = Object.entries(optimizer).filter(([, value]) => typeof value === 'number');
  const own = { ...Object.fromEntries(given), ...completed(optimizer, optimizers) };
  return { optimizer: own, source, seed: null };
}

/**
 * What of an experiment no entry can have.
 * @param {any} experiment @param {Catalog} catalog @returns {string[]} a sentence each
 */
export function notRaced(experiment, catalog) {
  const { edits, source } = experiment;
  const entry = ownEntry(experiment, catalog);
  const usual = /** @type {Record<string, any>} */ (entry ? completed({ name: source.name }, catalog.sources) : {});
  const other = Object.keys(usual).filter((name) => (source[name] ?? usual[name]) !== usual[name]);
  return [
    ...(entry ? [] : [RUN_NOT_RACED]),
    ...other.map((name) => SOURCE_AS_USUAL(name, source[name], usual[name])),
    ...(edits?.length ? [WITHOUT_EDITS] : []),
  ];
}
