// @ts-check
/** The words of the two panels that swap one half and keep the other. */

import { short } from '../../shared/numbers.js';

/** @typedef {import('../comparisons.js').Comparison} Comparison */

/** @typedef {(comparison: Comparison) => string} Caption */
/** @typedef {{heads: string[], caption: Caption, numbers: Caption}} Panel */

/** How each table is headed, and the one with every number behind it. @type {Record<'optimizers'|'sources', Panel>} */
export const PANELS = {
  optimizers: {
    heads: ['rule', 'length of its update', 'straight downhill', 'operations'],
    caption: ({ count, rate }) =>
      `What each rule would add in iteration ${count}, at rate ${short(rate)}, from a fresh memory`,
    numbers: ({ count }) => `What each rule would add to each parameter in iteration ${count}`,
  },
  sources: {
    heads: ['source', 'away from backpropagation', 'cosine', 'evaluations', 'operations', 'milliseconds'],
    caption: ({ count }) => `What each source measures in iteration ${count}; milliseconds on the server just now`,
    numbers: ({ count }) => `The gradient that each source measures in iteration ${count}`,
  },
};

/** Over the names, beside a column for each rule or source. */
export const PARAMETER = 'parameter';

/** Why a rule cannot be tried on a gradient. */
export const SECOND_ORDER = 'needs second derivatives, and this is a gradient';

export const WAITING = '…';
export const NOTHING = '–';
