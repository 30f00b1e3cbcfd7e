// @ts-check
/** What is said where another rule takes over in the middle of a run: what changes, and what goes on. */

import { halfChanged } from '../../iteration/words/comparison.js';
import { OWN_RULE } from '../own_rule.js';

/** @typedef {import('../types.js').Optimizer} Optimizer */
/** @typedef {import('../types.js').Catalog} Catalog */

/**
 * @param {Optimizer} before @param {Optimizer} after @param {Catalog} catalog
 * @param {number} count the first iteration of the new one @param {string} [says] the change in words
 */
export function ruleTookOver(before, after, catalog, count, says) {
  const what = says ?? `${capital(halfChanged('optimizer', before, after, catalog) || 'as it was')}.`;
  const goesOn = [memoryWords(before, after, catalog), scheduleWords(before, after)].filter(Boolean);
  return [`From iteration ${count} on, as a branch. ${what}`, ...goesOn].join(' ');
}

/** @param {Optimizer} before @param {Optimizer} after @param {Catalog} catalog @param {string} [says] */
export const ruleOfWholeRun = (before, after, catalog, says) =>
  `${
    says ?? `${capital(halfChanged('optimizer', before, after, catalog) || 'One rule')}.`
  } From the start, and no other rule takes over.`;

/** Whether the new rule goes on with a memory. @param {Optimizer} before @param {Optimizer} after @param {Catalog} catalog */
function memoryWords(before, after, { optimizers }) {
  const { remembers, sized_by: size } = entryOf(after, optimizers);
  if (!remembers) return '';
  const same = isSameRule(before, after) && (!size || before[size] === after[size]);
  return same ? 'The rule goes on with what it remembers.' : 'The rule begins anew: it remembers nothing yet.';
}

/** @param {Optimizer} optimizer @param {import('../types.js').Kind[]} kinds */
function entryOf({ name, memory = [] }, kinds) {
  const { sized_by = '', remembers = false } = kinds.find((kind) => kind.name === name) ?? {};
  return { sized_by, remembers: name === OWN_RULE ? memory.length > 0 : remembers };
}

/** A rule of one's own is another one when its formulas are. @param {Optimizer} one @param {Optimizer} other */
const isSameRule = (one, other) =>
  one.name === other.name && (one.name !== OWN_RULE || formulasOf(one) === formulasOf(other));

const formulasOf = (/** @type {Optimizer} */ { formula, memory }) => JSON.stringify([formula, memory]);

/** @param {Optimizer} before @param {Optimizer} after */
function scheduleWords({ schedule: before }, { schedule: after }) {
  if (!after || after.name === 'constant') return '';
  const same = JSON.stringify(before) === JSON.stringify(after);
  return same ? 'Its schedule goes on.' : 'Its schedule begins there.';
}

const capital = (/** @type {string} */ text) => text.charAt(0).toUpperCase() + text.slice(1);
