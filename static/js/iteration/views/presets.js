// @ts-check
/** The examples: links that open without leaving the page. */

import { watch } from '../../shared/dom.js';

/**
 * @template {import('../state/types.js').State} Some
 * @param {HTMLElement} container
 * @param {{store: import('../../shared/store.js').Store<Some>}} options
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
  function write(/** @type {string|null} */ name) {
    for (const link of links) {
      if (link.dataset.preset === name) show(link);
      else link.removeAttribute('aria-current');
    }
  }
  return {
    update: watch((/** @type {Some} */ { preset, choices }) => [preset?.name, problemIn(choices)], (state) => {
      if (state.preset) write(isExample(state) ? state.preset.name : null);
    }),
  };
}

/** Where a page lets the problem be chosen, the choices hold it. @param {object|null} choices */
const problemIn = (choices) => /** @type {{problem?: object}|null} */ (choices)?.problem;

/** Whether the problem still is that of the example. @param {import('../state/types.js').State} state */
function isExample({ preset, choices }) {
  const [chosen, own] = [problemIn(choices), preset?.experiment.problem];
  return !chosen || chosen === own || JSON.stringify(chosen) === JSON.stringify(own);
}

/** Marks the open example; on a phone the row of examples is longer than the screen. @param {HTMLAnchorElement} link */
function show(link) {
  link.setAttribute('aria-current', 'true');
  const row = link.closest('nav');
  if (!row) return;
  row.scrollLeft = link.offsetLeft - row.offsetLeft - row.clientWidth / 3;
}
