// @ts-check
/** What is done with all rows or columns at once: rows left out, texts as inputs, a sample, scaled numbers. */

import { byId, watch } from '../../shared/dom.js';

/** @typedef {import('./types.js').OwnTable} OwnTable */

/** Each tick: how it acts, whether it is set, and when there is something to do for it. */
const TICKS = [
  {
    name: 'sample-rows',
    act: (/** @type {boolean} */ sample) => ({ type: 'sampleChosen', sample }),
    isSet: (/** @type {OwnTable} */ { sample }) => sample,
    serves: () => true,
  },
  {
    name: 'missing',
    act: (/** @type {boolean} */ leaveOutMissing) => ({ type: 'missingLeftOut', leaveOutMissing }),
    isSet: (/** @type {OwnTable} */ { leaveOutMissing }) => leaveOutMissing,
    serves: (/** @type {OwnTable} */ { found }) => found?.columns.some(({ missing }) => missing > 0),
  },
  {
    name: 'one-hot',
    act: (/** @type {boolean} */ oneHot) => ({ type: 'oneHotChosen', oneHot }),
    isSet: (/** @type {OwnTable} */ { oneHot }) => oneHot,
    serves: (/** @type {OwnTable} */ { found }) => found?.columns.some((column) => column.one_hot),
  },
  {
    name: 'standardise',
    act: (/** @type {boolean} */ standardise) => ({ type: 'standardised', standardise }),
    isSet: (/** @type {OwnTable} */ { standardise }) => standardise,
    serves: () => true,
  },
];

/** @param {{own: import('./types.js').Store}} options */
export function ownTableTicksView({ own }) {
  const ticks = TICKS.map((tick) => ({ ...tick, box: byId(`own-table-${tick.name}`) }));
  for (const { box, act } of ticks) box.addEventListener('change', () => own.dispatch(act(box.checked)));
  const offer = byId('own-table-scale');
  offer.addEventListener('click', () => {
    own.dispatch({ type: 'standardised', standardise: true });
    byId('own-table-standardise').focus();
  });
  const write = (/** @type {OwnTable} */ state) => {
    for (const { box, isSet, serves } of ticks) {
      box.checked = isSet(state);
      /** @type {HTMLElement} */ (box.closest('label')).hidden = !isSet(state) && !serves(state);
    }
    offer.hidden = !state.answer?.standardise;
  };
  /** @param {OwnTable} state */
  const depends = (state) => [state.found, state.answer, ...TICKS.map(({ isSet }) => isSet(state))];
  return { update: watch(depends, write) };
}
