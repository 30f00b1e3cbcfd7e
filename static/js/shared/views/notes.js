// @ts-check
/** What the visitor should know beyond the figures: a wrong address, a wrong file. The server's notes stand first. */

import { byId, element, watch } from '../dom.js';
import { CLOSE } from '../words.js';

/** @typedef {{notes: string[]}} State */

/** Of a word that is longer than any of ours, only the beginning is quoted. @param {string} note */
const readable = (note) => note.replace(/(\S{60})\S{20,}/g, '$1…');

/**
 * What the server has said in the page.
 * @param {HTMLElement} container
 */
export const saidBefore = (container) => [...container.querySelectorAll('p')].map((note) => note.textContent ?? '');

/** @param {{store: import('../store.js').Store<any>}} options */
export function notesView({ store }) {
  const container = byId('notes');
  let before = saidBefore(container);
  const close = element('button', { type: 'button' }, CLOSE);

  function write(/** @type {string[]} */ notes) {
    const later = notes.filter((note) => !before.includes(note));
    container.hidden = before.length + later.length === 0;
    container.replaceChildren(
      ...before.map((note) => element('p', {}, note)),
      ...later.map((note) => element('p', { role: 'alert' }, readable(note))),
      close,
    );
  }

  close.addEventListener('click', () => {
    before = [];
    write([]);
    store.dispatch({ type: 'notesRead' });
  });
  return {
    update: watch((/** @type {State} */ state) => [state.notes], ({ notes }) => write(notes)),
  };
}
