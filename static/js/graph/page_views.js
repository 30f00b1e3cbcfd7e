// @ts-check
/** What only the page about the graph has: the way to descent, and which half is at work. */

import { formulaAddress } from '../shared/address/formula.js';
import { byId, watch } from '../shared/dom.js';
import { firstRate } from '../shared/first_rate.js';
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
      link.href = text ? formulaAddress('/descent', text, start) + racersFor(walk) : '/descent';
      Object.assign(link, bridgeWords(walk));
      half.textContent = halfInUse(state.mode, walk, isWalked(state));
    }),
  };
}

/** As much of a formula as is shown around its start: static/js/descent/grounds.js. */
const [REACH, MARGIN] = [5, 1.25];

/**
 * Who descends there, with rates whose steps can be seen; "" where the slope does not say which.
 * @param {import('./types.js').Walk} walk
 */
function racersFor({ jacobian, output, variables, alone: { start } }) {
  const slope = Object.keys(start).map((name) => jacobian[output][variables.indexOf(name)] ?? NaN);
  const width = 2 * Math.max(REACH, Math.ceil(MARGIN * Math.abs(Object.values(start)[0])));
  const [rate, step] = [firstRate(width, Math.hypot(...slope)), firstRate(width)];
  if (rate === undefined) return '';
  return `&racers=gradient_descent,learning_rate:${rate};momentum,learning_rate:${rate};adam,learning_rate:${step};newton`;
}
