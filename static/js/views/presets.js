// @ts-check
/** The examples: links that open without leaving the page. */

import { watch } from '../dom.js';

/**
 * @param {HTMLElement} container
 * @param {{open: (search: string) => void}} options
 */
export function presetsView(container, { open }) {
  const links = /** @type {HTMLAnchorElement[]} */ ([...container.querySelectorAll('[data-preset]')]);
  for (const link of links) {
    link.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      open(`?preset=${link.dataset.preset}`);
    });
  }
  function write(state) {
    for (const link of links) {
      if (link.dataset.preset === state.preset.name) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
  }
  return { update: watch(({ preset }) => [preset], (state) => state.preset && write(state)) };
}
