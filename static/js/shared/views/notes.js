// @ts-check
/** What the visitor should know beyond the figures: a wrong address, a wrong file. */

import { byId, element, watch } from '../dom.js';
import { CLOSE } from '../words.js';

/** @typedef {{notes: string[]}} State */

/** Of a word that is longer than any of ours, only the beginning is quoted. @param {string} note */
const readable = (note) => note.replace(/(\S{60})\S{20,}/g, '$1…');

/** @param {{store: import('../store.js').Store<any>}} options */
export function notesView({ store }) {
  const container = byId('notes');
  return {
    update: watch((/** @type {State} */ state) => [state.notes], ({ notes }) => {
      container.hidden = notes.length === 0;
      const close = element('button', { type: 'button' }, CLOSE);
      close.addEventListener('click', () => store.dispatch({ type: 'notesRead' }));
      container.replaceChildren(...notes.map((note) => element('p', { role: 'alert' }, readable(note))), close);
    }),
  };
}
