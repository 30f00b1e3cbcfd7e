// @ts-check
/** Where there is no room for several pictures side by side, the reader chooses which one to see. */

import { element } from '../shared/dom.js';
import { PICTURES } from './words.js';

/** @param {HTMLElement} main */
export function choosePicture(main) {
  const figures = main.querySelector('.figures');
  const cards = [.../** @type {NodeListOf<HTMLElement>} */ (main.querySelectorAll('.figures > .card'))];
  cards[0]?.classList.add('chosen');
  if (cards.length < 2) return;
  const choices = cards.map((card, at) => {
    const input = element('input', { type: 'radio', name: 'picture', checked: at === 0 });
    input.addEventListener('change', () => {
      for (const one of cards) one.classList.toggle('chosen', one === card);
    });
    return element('label', {}, input, card.querySelector('h2')?.textContent ?? '');
  });
  figures?.before(element('fieldset', { className: 'pictures', 'aria-label': PICTURES }, ...choices));
}
