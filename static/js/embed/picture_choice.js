// @ts-check
/** Where there is no room for several pictures side by side, the reader chooses which one to see; in a lesson, what is said of a part, too. */

import { element } from '../shared/dom.js';
import { NUMBERS, PICTURES } from './words.js';

/** @param {HTMLElement} main */
export function choosePicture(main) {
  for (const [k, figures] of main.querySelectorAll('.figures:has(> .card)').entries()) {
    chooseAmong(/** @type {HTMLElement} */ (figures), `picture-${k}`);
  }
}

/** @param {HTMLElement} figures @param {string} name of the choice */
function chooseAmong(figures, name) {
  const cards = [
    .../** @type {NodeListOf<HTMLElement>} */ (figures.querySelectorAll(
      ':scope > .card:not(.inspector), .walk :scope > .inspector',
    )),
  ];
  cards[0]?.classList.add('chosen');
  if (cards.length < 2) return;
  const choices = cards.map((card, at) => {
    const input = element('input', { type: 'radio', name, checked: at === 0 });
    input.addEventListener('change', () => {
      for (const one of cards) one.classList.toggle('chosen', one === card);
    });
    return element('label', {}, input, nameOf(card));
  });
  figures.before(element('fieldset', { className: 'pictures', 'aria-label': PICTURES }, ...choices));
}

/** A heading that goes on in a menu says its whole name beside it. @param {HTMLElement} card */
function nameOf(card) {
  const heading = card.querySelector('h2');
  return heading?.dataset.name ?? heading?.textContent ?? NUMBERS;
}
