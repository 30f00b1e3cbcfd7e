// @ts-check
/** Under the loss curve: what the last change of a choice did to the loss. */

import { watch } from '../../shared/dom.js';
import { comparison } from '../words/comparison.js';

/** @typedef {import('../state/types.js').State} State */

/** @param {import('../state/types.js').Context} context */
export function comparisonView({ part }) {
  const line = part('comparison');
  const invitation = line.textContent;
  return {
    update: watch(
      (/** @type {State} */ { run, ghost, change }) => [run?.curve.length, ghost, change],
      (state) => (line.textContent = comparison(state) ?? invitation),
    ),
  };
}
