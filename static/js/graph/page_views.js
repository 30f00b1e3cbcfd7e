// @ts-check
/** What only the page about the graph has: the way to descent, and which half is at work. */

import { formulaAddress } from '../shared/address/formula.js';
import { byId, watch } from '../shared/dom.js';
import { isWalked } from './reached.js';
import { shownWalk } from './state.js';
import { bridgeWords, halfInUse } from './words/panels.js';

/**
 * One click shows the same formula on the other page.
 * @returns {import('./types.js').View}
 */
export function bridgeView() {
  const [link, half] = ['bridge', 'half'].map(byId);
  return {
    update: watch((state) => [shownWalk(state), state.mode, isWalked(state)], (state) => {
      const walk = shownWalk(state);
      if (!walk) return;
      const { text, start } = walk.alone;
      link.href = text ? formulaAddress('/descent', text, start) : '/descent';
      Object.assign(link, bridgeWords(walk));
      half.textContent = halfInUse(state.mode, walk, isWalked(state));
    }),
  };
}
