// @ts-check
/** What one iteration costs, in counted operations: forward, the measuring, the update. */

import { element, watch } from '../../shared/dom.js';
import { grouped } from '../../shared/numbers.js';
import { costAt } from '../plans.js';
import { costConvention, costNames } from '../words/numbers.js';

/** @typedef {import('../state/types.js').State} State */
/** @typedef {import('../run.js').Cost} Cost */

/** @param {import('../state/types.js').Context} context */
export function costsView({ part }) {
  const [list, convention] = [part('costs'), part('convention')];

  /** @param {Cost} cost */
  function write(cost) {
    const most = Math.max(cost.forward, cost.backward, cost.update);
    const names = costNames(cost.backward_passes > 0);
    list.replaceChildren(
      row('', names.forward, cost.forward, most),
      row('slope', names.measuring, cost.backward, most),
      row('step', names.update, cost.update, most),
    );
    convention.textContent = costConvention(cost);
  }

  return {
    update: watch(
      (/** @type {State} */ { run, position }) => [run && costAt(run, position.count)],
      ({ run, position }) => {
        const cost = run && costAt(run, position.count);
        if (cost) write(cost);
      },
    ),
  };
}

/** @param {string} tone @param {string} title @param {number} amount @param {number} most */
function row(tone, title, amount, most) {
  const filled = element('i');
  filled.style.setProperty('--share', String(amount / (most || 1)));
  return element(
    'div',
    { className: tone },
    element('dt', {}, title),
    element('dd', { className: 'bar', 'aria-hidden': 'true' }, filled),
    element('dd', { className: 'amount' }, grouped(amount)),
  );
}
