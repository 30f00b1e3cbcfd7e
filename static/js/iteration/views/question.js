// @ts-check
/** The panel of a question comes with the first question: most figures ask none. */

/** @typedef {import('../state/types.js').State} State */

/** @param {import('../state/types.js').Context} context */
export function questionView(context) {
  /** @type {Promise<{update: (state: State) => void}>|null} */
  let coming = null;
  /** @type {{update: (state: State) => void}|null} */
  let panel = null;
  const { store, signal } = context;

  async function load() {
    const { questionPanel } = await import('../question/panel.js');
    if (signal.aborted) return { update: () => {} };
    panel = questionPanel(context);
    panel.update(store.state);
    return panel;
  }
  return {
    update(/** @type {State} */ state) {
      if (panel) panel.update(state);
      else if (state.asking) coming ??= load();
    },
  };
}
