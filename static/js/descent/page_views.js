// @ts-check
/** What only the page about descent has: which half is in use, and the way to the graph. */

import { formulaAddress } from '../shared/address/formula.js';
import { byId, watch } from '../shared/dom.js';
import { startOf } from './setup.js';
import { halfWords } from './words/choices.js';

/** One click shows the same formula on the other page. @returns {import('./types.js').View} */
export function bridgeView() {
  const [half, bridge] = ['half', 'bridge'].map(byId);
  /** @type {import('./types.js').Update[]} */
  const write = [
    watch(({ setup, catalog }) => [setup?.source, catalog], ({ setup, catalog }) => {
      if (setup && catalog) half.textContent = halfWords(setup, catalog);
    }),
    watch(({ setup }) => [setup?.ground, setup?.start], ({ setup }) => {
      if (!setup) return;
      const { text, variables } = setup.ground;
      bridge.href = formulaAddress('/graph', text, startOf(variables, setup.start));
    }),
  ];
  return { update: (state) => write.forEach((one) => one(state)) };
}
