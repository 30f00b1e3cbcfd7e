// @ts-check
/** What one iteration costs, in counted operations: forward, the measuring, the update. */

import { byId, element, watch } from '../../shared/dom.js';
import { grouped } from '../../shared/numbers.js';

export function costsView() {
  const [list, convention] = [byId('costs'), byId('convention')];
  function write({ run }) {
    const { cost } = run;
    const most = Math.max(cost.forward, cost.backward, cost.update);
    const measuring = run.experiment.source.name === 'backpropagation' ? 'Backward' : 'Measuring';
    list.replaceChildren(
      row('', 'Forward', cost.forward, most),
      row('slope', measuring, cost.backward, most),
      row('step', 'Update', cost.update, most),
    );
    const evaluated = `The loss was evaluated ${grouped(cost.evaluations)} times.`;
    convention.textContent = `Operations. ${cost.convention} ${evaluated}`;
  }
  const depends = ({ run }) => [run?.id, run?.cost != null];
  return { update: watch(depends, (state) => state.run?.cost && write(state)) };
}

function row(tone, title, amount, most) {
  const filled = element('i');
  filled.style.setProperty('--share', String(amount / most));
  return element('div', { className: tone },
    element('dt', {}, title), element('dd', { className: 'bar', 'aria-hidden': 'true' }, filled),
    element('dd', { className: 'amount' }, grouped(amount)));
}
