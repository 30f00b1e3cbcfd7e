// @ts-check
/** A folded section of the lab: its figure is loaded when it unfolds, and gone when it folds. */

import { watch } from '../../shared/dom.js';
import { sheetsLoaded } from '../../shared/sheets.js';
import { SERVER } from '../../shared/words.js';
import { UNFOLDED } from '../state/in_place.js';

/** @typedef {import('../types.js').State} State */
/** @typedef {import('../types.js').Store} Store */

/**
 * @param {HTMLDetailsElement} details with a place for the figure, `.inside`
 * @param {object} options
 * @param {Store} options.store
 * @param {keyof State['inPlace']} options.what
 * @param {(place: HTMLElement, store: Store, signal: AbortSignal) => Promise<void>} options.mount the signal ends it
 */
export function foldedFigure(details, { store, what, mount }) {
  const inside = /** @type {HTMLElement} */ (details.querySelector('.inside'));
  /** @type {AbortController|null} */
  let life = null;
  details.addEventListener('toggle', () => {
    if (details.open === (store.state.inPlace[what] !== null)) return;
    store.dispatch({ type: 'unfolded', what, says: details.open ? UNFOLDED : null });
  });

  async function begin() {
    const { signal } = life = new AbortController();
    const place = document.createElement('div');
    inside.replaceChildren(place);
    try {
      await sheetsLoaded(details);
      if (!signal.aborted) await mount(place, store, signal);
    } catch (error) {
      if (signal.aborted) return;
      place.textContent = SERVER.lost;
      throw error;
    }
  }

  return {
    update: watch(
      (/** @type {State} */ { inPlace, choices }) => [inPlace[what] !== null && choices !== null],
      (state) => {
        const isOpen = state.inPlace[what] !== null;
        details.open = isOpen;
        if (isOpen && state.choices && !life) begin();
        else if (!isOpen) {
          life?.abort();
          life = null;
          inside.replaceChildren();
        }
      },
    ),
  };
}
