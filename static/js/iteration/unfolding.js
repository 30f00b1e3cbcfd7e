// @ts-check
/** The page starts calm: its choices, costs, planes, tables and code unfold after one iteration, or when asked for. */

import { watch } from '../shared/dom.js';
import { UNFOLDED } from './words/controls.js';

/** @typedef {import('./state/types.js').State} State */

/** Until then these say what is chosen, and cannot be changed. */
const CHOICES = '.choice :is(select, input)';

/** And this says which plane is shown. */
const PLANE = '.popover.plane';

/** The heading of what was unfolded: in a list, arrow keys would choose instead of walking. */
const FIRST = '.choice h2';

/**
 * Unfolds the page when the reader has come to rest after a whole iteration.
 * @param {Pick<import('../shared/figure.js').Figure, 'on'>} figure
 * @param {import('./state/types.js').Store} store
 */
export function unfoldAfter(figure, store) {
  const end = figure.on('step', ({ count }) => {
    if (count === 0) return;
    store.dispatch({ type: 'controlsShown' });
    end();
  });
}

/** @param {import('./state/types.js').Context} context */
export function unfoldingView({ root, part, store }) {
  const button = part('show-controls');
  button.addEventListener('click', () => store.dispatch({ type: 'controlsShown' }));

  function unfold() {
    const hasFocus = document.activeElement === button;
    root.dataset.unfolded = 'true';
    if (hasFocus) focusOn(/** @type {HTMLElement} */ (root.querySelector(FIRST)));
    part('unfolded-says').textContent = UNFOLDED;
  }

  const write = [
    watch(({ unfolded, catalog, choices }) => [unfolded, catalog, choices], ({ unfolded }) => {
      for (const one of /** @type {NodeListOf<HTMLInputElement>} */ (root.querySelectorAll(CHOICES))) {
        one.disabled = !unfolded;
      }
      root.querySelector(PLANE)?.toggleAttribute('inert', !unfolded);
    }),
    watch(({ unfolded }) => [unfolded], ({ unfolded }) => unfolded && unfold()),
  ];
  return { update: (/** @type {State} */ state) => write.forEach((one) => one(state)) };
}

/** @param {HTMLElement} heading */
function focusOn(heading) {
  heading.tabIndex = -1;
  heading.focus();
}
