// @ts-check
/** The landscape as a surface: what draws it is loaded once it is asked for, by its button if there is one. */

import { watch } from '../../shared/dom.js';

/** @typedef {import('../state/types.js').Context} Context */
/** @typedef {import('../state/types.js').State} State */
/** @typedef {import('../state/types.js').View} View */

/** @param {Context} context @returns {View} */
export function surfaceView(context) {
  const { part, store, signal } = context;
  const button = part('surface-button');
  button?.addEventListener('click', () => store.dispatch({ type: 'surfaceShown', is3d: !store.state.is3d }));
  /** @type {View|null} */
  let stage = null;

  async function load() {
    const { surfaceStage } = await import('./stage.js');
    if (signal.aborted) return;
    stage = surfaceStage(context);
    stage.update(store.state);
  }

  const write = watch(({ is3d }) => [is3d], ({ is3d }) => {
    if (button) button.ariaPressed = String(is3d);
    if (is3d && !stage) load();
  });
  return {
    update(/** @type {State} */ state) {
      write(state);
      stage?.update(state);
    },
  };
}
