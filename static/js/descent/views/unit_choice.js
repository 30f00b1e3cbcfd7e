// @ts-check
/** What is equal when racers are compared. */

import { watch } from '../../shared/dom.js';

/** @param {import('../types.js').Context} context @returns {import('../types.js').View} */
export function unitChoice({ part, store }) {
  const list = part('unit');
  list.addEventListener('change', () => store.dispatch({ type: 'changed', change: { unit: list.value } }));
  return {
    update: watch(({ setup }) => [setup?.unit], ({ setup }) => {
      if (setup) list.value = setup.unit;
    }),
  };
}
