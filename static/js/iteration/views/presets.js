// @ts-check
/** The examples: links that open without leaving the page. */

import { watch } from '../../shared/dom.js';

/**
 * @param {HTMLElement} container
 * @param {{store: ReturnType<import('../state/store.js').createStore>}} options
 */
export function presetsView(container, { store }) {
  const links = /** @type {HTMLAnchorElement[]} */ ([...container.querySelectorAll('[data-preset]')]);
  for (const link of links) {
    link.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      store.dispatch({ type: 'addressAsked', search: `?preset=${link.dataset.preset}` });
    });
  }
  function write(state) {
    for (const link of links) {
      if (link.dataset.preset === state.preset.name) show(link);
      else link.removeAttribute('aria-current');
    }
  }
  return { update: watch(({ preset }) => [preset], (state) => state.preset && write(state)) };
}

/** Marks the open example; on a phone the row of examples is longer than the screen. */
function show(link) {
  link.setAttribute('aria-current', 'true');
  const row = link.closest('nav');
  row.scrollLeft = link.offsetLeft - row.offsetLeft - row.clientWidth / 3;
}
