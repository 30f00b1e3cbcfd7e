// @ts-check
/** Swap one, keep the other: what every rule does with one gradient, and what every source measures at one point. */

import { post } from '../shared/api.js';
import { OWN_RULE } from './own_rule.js';
import { SECOND_ORDER } from './words/comparisons.js';

/**
 * @typedef {object} Comparison one half is frozen: a gradient or a point, on which others are tried
 * @property {string} id of the moment
 * @property {Record<string, any>} rows answers by the name of the rule or source
 * @property {import('../iteration/run.js').Numbers} theta
 * @property {number} count
 * @property {number} rate
 * @property {{value: number|null, gradient: import('../iteration/run.js').Numbers}} slope
 * @property {Record<string, any> & {problem: import('./types.js').Problem}} moment
 *
 * @typedef {import('./state/actions.js').Panel} Panel
 * @typedef {import('./types.js').Kind} Kind
 * @typedef {import('./types.js').State} State
 */

/** Each panel asks for one kind at a time, so that no answer is held up by a slow one. */
const PANELS = { optimizers: askOptimizer, sources: askSource };

/** @returns {import('../shared/resources.js').Resource[]} */
export const comparisonResources = () =>
  /** @type {Panel[]} */ (Object.keys(PANELS)).map((panel) => comparisonResource(panel));

/**
 * @param {Panel} panel
 * @returns {import('../shared/resources.js').Resource}
 */
function comparisonResource(panel) {
  return {
    group: (state) => `${panel} ${state.comparisons[panel]?.id}`,
    next(state) {
      const comparison = state.comparisons[panel];
      const kinds = /** @type {Kind[]} */ (state.catalog?.[panel] ?? []);
      const due = comparison && kinds.find((kind) => canCompare(kind) && !comparison.rows[kind.name]);
      return due ? (signal) => row(panel, comparison, due, signal) : null;
    },
  };
}

/** A rule that one writes oneself has nothing to say by default, and a specimen measures nothing by itself. */
/** @param {Kind} kind */
export const canCompare = ({ name, specimen }) => name !== OWN_RULE && !specimen;

/**
 * What a server refuses, for its size or its cost, is an answer here.
 * @param {Panel} panel
 * @param {Comparison} comparison
 * @param {Kind} kind
 * @param {AbortSignal} signal
 */
async function row(panel, comparison, kind, signal) {
  const answer = await PANELS[panel](comparison, kind, signal).catch((error) => {
    if (error.kind !== 'refused') throw error;
    return { refused: error.details.message };
  });
  return { type: 'comparisonRowArrived', panel, id: comparison.id, name: kind.name, row: answer };
}

/** @param {Comparison} comparison @param {Kind} kind @param {AbortSignal} signal */
async function askOptimizer({ slope, theta, rate }, { name, settings, order }, signal) {
  if ((order ?? 1) > 1) return { refused: SECOND_ORDER };
  const rated = settings.some((one) => one.name === 'learning_rate') ? { learning_rate: rate } : {};
  const body = { slope, theta, optimizers: [{ name, ...rated }] };
  return (await post('/api/compare-optimizers', body, signal)).optimizers[0];
}

/** @param {Comparison} comparison @param {Kind} kind @param {AbortSignal} signal */
async function askSource({ moment }, { name }, signal) {
  return (await post('/api/compare-sources', { ...moment, sources: [{ name }] }, signal)).sources[0];
}
