// @ts-check
/** The code panel of the article: its four beats light the lines which do them. */

import { partsOf } from '../shared/parts.js';
import { lightBeats, mountTabs } from '../shared/views/code.js';
import { CODE } from './words.js';

/** @param {HTMLElement} element */
export function mount(element) {
  mountTabs(element);
  const buttons = /** @type {NodeListOf<HTMLButtonElement>} */ (element.querySelectorAll('.beats button'));
  for (const button of buttons) {
    const { beat = '' } = button.dataset;
    button.addEventListener('click', () => {
      for (const one of buttons) one.setAttribute('aria-pressed', String(one === button));
      lightBeats(element, [beat]);
      partsOf(element)('says').textContent = CODE[beat];
    });
    button.disabled = false;
  }
}
