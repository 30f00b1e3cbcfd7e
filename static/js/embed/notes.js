// @ts-check
/** What is wrong with the address, said by the server and by the figure's script, until the reader closes it. */

import { element } from '../shared/dom.js';
import { CLOSE } from '../shared/words.js';

/** @param {HTMLElement} container with the server's notes in it */
export function notesView(container) {
  const close = element('button', { type: 'button' }, CLOSE);
  close.addEventListener('click', () => {
    container.hidden = true;
  });
  container.append(close);
  return {
    add(/** @type {string[]} */ notes) {
      close.before(...notes.map((note) => element('p', { role: 'alert' }, note)));
      container.hidden = false;
    },
    clear() {
      container.replaceChildren(close);
      container.hidden = true;
    },
  };
}
