// @ts-check
/** Swap one, keep the other: what every rule does with one gradient, and what every source measures at one point. */

import { post } from '../shared/api.js';
import { OWN_RULE } from './own_rule.js';

/** Each panel asks for one kind at a time, so that no answer is held up by a slow one. */
const PANELS = { optimizers: askOptimizer, sources: askSource };

/** @param {(state: any) => object|null} momentOf @returns {import('../shared/resources.js').Resource[]} */
export const swapKinds = (momentOf) => Object.keys(PANELS).map((panel) => swapKind(panel, momentOf));

function swapKind(panel, momentOf) {
  return {
    group: (state) => `${panel} ${state.swaps[panel]?.id}`,
    next(state) {
      const swap = state.swaps[panel];
      const due = swap && state.catalog[panel].find((kind) => canSwap(kind) && !swap.rows[kind.name]);
      return due ? (signal) => row(panel, swap, due, signal) : null;
    },
  };
}

/** A rule that one writes oneself has nothing to say by default, and a specimen measures nothing by itself. */
export const canSwap = ({ name, specimen }) => name !== OWN_RULE && !specimen;

/** What a server refuses, for its size or its cost, is an answer here. */
async function row(panel, swap, kind, signal) {
  const answer = await PANELS[panel](swap, kind, signal).catch((error) => {
    if (error.kind !== 'refused') throw error;
    return { refused: error.details.message };
  });
  return { type: 'swapRowArrived', panel, id: swap.id, name: kind.name, row: answer };
}

async function askOptimizer({ slope, theta, rate }, { name, settings, order }, signal) {
  if (order > 1) return { refused: 'needs second derivatives, and this is a gradient' };
  const rated = settings.some((one) => one.name === 'learning_rate') ? { learning_rate: rate } : {};
  const body = { slope, theta, optimizers: [{ name, ...rated }] };
  return (await post('/api/compare-optimizers', body, signal)).optimizers[0];
}

async function askSource({ moment }, { name }, signal) {
  return (await post('/api/compare-sources', { ...moment, sources: [{ name }] }, signal)).sources[0];
}
