// @ts-check
/** From where a change of the rule counts: from the start, as a new run, or from here on, as a branch. */

import { watch } from '../../shared/dom.js';
import { editCount } from '../state/edits.js';

/** @typedef {import('../types.js').State} State */

/**
 * @param {HTMLElement} fieldset
 * @param {{store: import('../types.js').Store}} options
 */
export function reachView(fieldset, { store }) {
  const inputs = /** @type {NodeListOf<HTMLInputElement>} */ (fieldset.querySelectorAll('[type=radio]'));
  const here = /** @type {HTMLOutputElement} */ (fieldset.querySelector('output'));
  for (const input of inputs) {
    input.addEventListener('change', () => store.dispatch({ type: 'reachChosen', reach: input.value }));
  }

  function write(/** @type {State} */ state) {
    for (const input of inputs) input.checked = input.value === state.reach;
    here.value = String(countOf(state));
  }
  return { update: watch((/** @type {State} */ state) => [state.reach, countOf(state)], write) };
}

const countOf = (/** @type {State} */ state) => (state.run ? editCount(state) : 0);
