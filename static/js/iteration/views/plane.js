// @ts-check
/** Which plane the landscape shows, and how true its picture is at this point. */

import { fillList, watch } from '../../shared/dom.js';
import { parametersOf } from '../parameters.js';
import { laidThrough } from '../plane.js';
import { isLonger, planeSentence, shadowSentence } from '../words/controls.js';

/** @typedef {import('../state/types.js').State} State */
/** @typedef {import('../state/types.js').PlaneChoice} PlaneChoice */

/** @param {import('../state/types.js').Context} context */
export function planeView({ part, store }) {
  const [says, shadow] = [part('plane-says'), part('shadow')];
  const [kind, across, up] = ['kind', 'x', 'y'].map((name) => part(`plane-${name}`));
  const weights = across.closest('.weights');
  const relay = part('plane-relay');
  relay.addEventListener('click', () => store.dispatch({ type: 'planeRelaid' }));

  const choose = (/** @type {Event} */ { target }) => store.dispatch({ type: 'planeChosen', choice: choiceOf(target) });
  for (const list of [kind, across, up]) list.addEventListener('change', choose);

  /** @param {EventTarget|null} changed @returns {PlaneChoice} */
  function choiceOf(changed) {
    const chosen = kind.value;
    if (laidThrough(store.state.catalog, chosen) !== 'parameters') return { kind: chosen };
    const [x, y] = [Number(across.value), Number(up.value)];
    const other = (/** @type {number} */ taken) => (taken === 0 ? 1 : 0);
    if (x !== y) return { kind: chosen, indices: [x, y] };
    return { kind: chosen, indices: changed === up ? [other(y), y] : [x, other(x)] };
  }

  /** @type {((state: State) => void)[]} */
  const write = [
    watch(({ preset, planeChoice }) => [preset, planeChoice], ({ run, catalog, planeChoice }) => {
      if (!run) return;
      const parameters = parametersOf(run.experiment.problem);
      const names = parameters.map(({ index, name }) => ({ name: index, title: name }));
      const [x, y] = planeChoice.indices ?? [0, 1];
      fillList(across, names, x);
      fillList(up, names, y);
      kind.value = planeChoice.kind;
      weights.hidden = laidThrough(catalog, planeChoice.kind) !== 'parameters';
    }),
    watch(({ plane, catalog }) => [plane, catalog], ({ plane, catalog }) => {
      if (plane && catalog) says.textContent = says.title = planeSentence(plane, catalog.planes);
      relay.hidden = !plane || !isLonger(plane);
    }),
    watch(
      ({ plane, shadow: found, position, motion }) => [plane, found, position.count, motion],
      (state) => (shadow.textContent = shadowSentence(state)),
    ),
  ];
  return { update: (/** @type {State} */ state) => write.forEach((one) => one(state)) };
}
