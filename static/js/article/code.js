// @ts-check
/** The code panel: a tab for each library, and four beats that light the lines which do them. */

import { partsOf } from '../shared/parts.js';
import { CODE } from './words.js';

/** Where a key leads from the tab at `at`, of so many. @type {Record<string, (at: number, count: number) => number>} */
const WAYS = {
  ArrowLeft: (at, count) => (at + count - 1) % count,
  ArrowRight: (at, count) => (at + 1) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
};

/** @param {HTMLElement} element */
export function mount(element) {
  mountTabs([.../** @type {NodeListOf<HTMLElement>} */ (element.querySelectorAll('[role="tab"]'))], element);
  mountBeats(element);
}

/** @param {HTMLElement[]} tabs @param {HTMLElement} element */
function mountTabs(tabs, element) {
  const choose = (/** @type {HTMLElement} */ chosen) => {
    for (const tab of tabs) {
      tab.setAttribute('aria-selected', String(tab === chosen));
      tab.tabIndex = tab === chosen ? 0 : -1;
      element.querySelector(`#${tab.getAttribute('aria-controls')}`)?.classList.toggle('shown', tab === chosen);
    }
  };
  for (const [at, tab] of tabs.entries()) {
    tab.addEventListener('click', () => choose(tab));
    tab.addEventListener('keydown', (event) => {
      const way = WAYS[event.key];
      if (!way) return;
      event.preventDefault();
      const next = tabs[way(at, tabs.length)];
      choose(next);
      next.focus();
    });
  }
}

/** @param {HTMLElement} element */
function mountBeats(element) {
  const buttons = /** @type {NodeListOf<HTMLButtonElement>} */ (element.querySelectorAll('.beats button'));
  const marked = element.querySelectorAll('.line[data-beat], tr[data-beat]');
  for (const button of buttons) {
    const { beat = '' } = button.dataset;
    button.addEventListener('click', () => {
      for (const one of buttons) one.setAttribute('aria-pressed', String(one === button));
      for (const one of marked) one.classList.toggle('lit', one.getAttribute('data-beat') === beat);
      partsOf(element)('says').textContent = CODE[beat];
    });
    button.disabled = false;
  }
}
