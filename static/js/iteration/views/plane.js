// @ts-check
/** Which plane the landscape shows, and how true its picture is at this point. */

import { fillList, watch } from '../../shared/dom.js';
import { parametersOf } from '../parameters.js';
import { shownScene } from '../scene.js';
import { isPlaneAwaited, isPlaneOf, laidThrough } from '../plane.js';
import { seenPlane } from '../seen_plane.js';
import { isLonger, NO_PLANE, PLANE_AWAITED, planeSentence, shadowSentence } from '../words/controls.js';
import { NEEDS_TWO_RUNS, NO_LINE_YET, planeTold } from '../words/planes.js';
import { planeSettingsView } from './plane_settings.js';

/** @typedef {import('../state/types.js').State} State */
/** @typedef {import('../state/types.js').PlaneChoice} PlaneChoice */

/** @param {import('../state/types.js').Context} context */
export function planeView(context) {
  const { part, store } = context;
  const settings = planeSettingsView(context);
  const [says, shadow] = [part('plane-says'), part('shadow')];
  const [kind, across, up] = ['kind', 'x', 'y'].map((name) => part(`plane-${name}`));
  const weights = across.closest('.weights');
  const what = part('plane-what');
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

  /** The plane of the picture, which may be that of the run before. @type {State['plane']} */
  let drawn = null;

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
      // On a phone it is longer than its field.
      kind.title = kind.selectedOptions[0]?.text ?? '';
      weights.hidden = laidThrough(catalog, planeChoice.kind) !== 'parameters';
    }),
    watch(
      ({ catalog, planeChoice, ghost }) => [catalog, planeChoice, ghost === null],
      ({ catalog, planeChoice, ghost }) => {
        for (const { name, title, ends } of catalog?.planes ?? []) {
          const option = [...kind.options].find(({ value }) => value === name);
          if (ends !== 'runs' || !option) continue;
          option.text = ghost ? title : `${title} ${NEEDS_TWO_RUNS}`;
          option.disabled = !ghost && planeChoice.kind !== name;
        }
      },
    ),
    watch(({ catalog, planeChoice, plane, ghost }) => [catalog, planeChoice, plane?.key, ghost], (state) => {
      const { catalog, planeChoice, plane, ghost } = state;
      const entry = catalog?.planes.find(({ name }) => name === planeChoice.kind);
      what.textContent = planeTold(entry, plane?.kind === planeChoice.kind ? plane : null, ghost !== null);
    }),
    watch((state) => {
      const { plane, catalog, planeChoice, ghost } = state;
      return [plane, catalog, planeChoice, ghost, isOfBefore(state), isPlaneAwaited(state)];
    }, (state) => {
      const { plane, catalog, planeChoice, ghost } = state;
      const isLineOfRuns = catalog?.planes.find(({ name }) => name === planeChoice.kind)?.ends === 'runs';
      drawn = plane ?? (isPlaneAwaited(state) ? drawn : null);
      const text = drawn && catalog
        ? planeSentence(drawn, catalog.planes, isOfBefore(state))
        : isLineOfRuns && !ghost
        ? NO_LINE_YET
        : NO_PLANE;
      if (drawn || !isPlaneAwaited(state)) says.textContent = says.title = text;
      relay.hidden = !plane || !isLonger(plane);
    }),
    watch((state) => {
      const { shadow: found, position, motion, slopeOfAll } = state;
      return [seenPlane(state), found, slopeOfAll, position.count, motion, isOfBefore(state), isPlaneAwaited(state)];
    }, (state) => {
      const isOld = drawn && isOfBefore(state) && isPlaneAwaited(state);
      shadow.textContent = isOld ? PLANE_AWAITED : shadowSentence(state);
    }),
  ];
  return { update: (/** @type {State} */ state) => [...write, settings.update].forEach((one) => one(state)) };
}

/** Whether the network is that of a new run already. @param {State} state */
const isOfBefore = (state) => shownScene(state) != null && state.run != null && !isPlaneOf(state.plane, state.run);
