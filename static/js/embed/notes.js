// @ts-check
/** What is wrong with the address, said by the server and by the figure's script, until the reader closes it. */

import { element } from '../shared/dom.js';
import { closeButton } from '../shared/views/notes_box.js';

/** @param {HTMLElement} container with the server's notes in it */
export function notesView(container) {
  const close = closeButton(() => {
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
