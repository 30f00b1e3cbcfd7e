// @ts-check
/** The card of the local view: its drawings and words are loaded once it is opened. */

import { watch } from '../../shared/dom.js';

/** @typedef {import('../state/types.js').Context} Context */
/** @typedef {import('../state/types.js').State} State */
/** @typedef {import('../state/types.js').View} View */

/** @param {Context} context @returns {View} */
export function localCardView(context) {
  const { part, store, signal } = context;
  const card = part('local');
  card.addEventListener('toggle', () => store.dispatch({ type: 'localShown', isOpen: card.open }));
  /** @type {View|null} */
  let panel = null;

  async function open() {
    const { localPanel } = await import('./panel.js');
    if (signal.aborted) return;
    panel = localPanel(context);
    panel.update(store.state);
  }

  const write = watch(({ localIsOpen }) => [localIsOpen], ({ localIsOpen }) => {
    card.open = localIsOpen;
    if (localIsOpen && !panel) open();
  });
  return {
    update(/** @type {State} */ state) {
      write(state);
      panel?.update(state);
    },
  };
}
