// @ts-check
/** Which plane the landscape shows, and how true its picture is at this point. */

import { byId, fillList, watch } from '../../shared/dom.js';
import { short } from '../../shared/numbers.js';
import { parametersOf } from '../parameters.js';

/** @param {{store: ReturnType<import('../state/store.js').createStore>}} options */
export function planeView({ store }) {
  const [says, shadow] = [byId('plane-says'), byId('shadow')];
  const [kind, across, up] = ['kind', 'x', 'y'].map((part) => byId(`plane-${part}`));
  const weights = across.closest('.weights');

  const choose = (event) => store.dispatch({ type: 'planeChosen', choice: choiceOf(event.target) });
  for (const list of [kind, across, up]) list.addEventListener('change', choose);

  function choiceOf(changed) {
    if (kind.value === 'principal') return { kind: 'principal' };
    const [x, y] = [Number(across.value), Number(up.value)];
    const other = (taken) => (taken === 0 ? 1 : 0);
    if (x !== y) return { kind: 'weights', indices: [x, y] };
    return { kind: 'weights', indices: changed === up ? [other(y), y] : [x, other(x)] };
  }

  const write = [
    watch(({ preset, planeChoice }) => [preset, planeChoice], ({ run, planeChoice }) => {
      if (!run) return;
      const parameters = parametersOf(run.experiment.problem);
      const names = parameters.map(({ index, name }) => ({ name: index, title: name }));
      const [x, y] = planeChoice.indices ?? [0, 1];
      fillList(across, names, x);
      fillList(up, names, y);
      kind.value = planeChoice.kind;
      weights.hidden = planeChoice.kind !== 'weights';
    }),
    watch(({ plane }) => [plane], ({ plane }) => (says.textContent = planeSentence(plane))),
    watch(({ plane, shadow: found, position, motion }) => [plane, found, position.count, motion],
      (state) => (shadow.textContent = shadowSentence(state))),
  ];
  return { update: (state) => write.forEach((one) => one(state)) };
}

function planeSentence(plane) {
  if (!plane) return 'two main directions of this run';
  if (plane.kind === 'weights') return `${plane.labels.join(' and ')}, through iteration ${plane.count}`;
  return `two main directions of ${plane.compared ? 'both runs' : 'this run'}`;
}

/** A projection says what it is: how much it shows, and how far off it is here. */
function shadowSentence({ plane, shadow, position }) {
  if (!plane) return '';
  const moving = plane.compared ? 'the runs move' : 'the run moves';
  const share = plane.explained == null ? '' : `The plane holds ${percent(plane.explained)} of how ${moving}. `;
  if (shadow?.count !== position.count) return share;
  const [point, below] = [short(shadow.point), short(shadow.shadow)];
  return `${share}True loss of the point ${point}, of its shadow in the plane ${below}.`;
}

/** @param {number} share never rounded up to all of it */
function percent(share) {
  return share > 0.999 && share < 1 ? 'over 99.9 %' : `${Number((100 * share).toPrecision(3))} %`;
}
