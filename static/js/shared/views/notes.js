// @ts-check
/** What the visitor should know beyond the figures: a wrong address or file, a lost server. */

import { byId, element, watch } from '../dom.js';

/** @typedef {{notes: string[], trouble: {message: string}|null}} State */

/** @param {{store: import('../store.js').Store<any>}} options */
export function notesView({ store }) {
  const [notes, trouble] = [byId('notes'), byId('trouble')];
  trouble.querySelector('button').addEventListener('click', () => store.dispatch({ type: 'retried' }));

  function writeNotes(/** @type {State} */ state) {
    notes.hidden = state.notes.length === 0;
    const close = element('button', { type: 'button' }, 'Close');
    close.addEventListener('click', () => store.dispatch({ type: 'notesRead' }));
    notes.replaceChildren(...state.notes.map((note) => element('p', { role: 'alert' }, note)), close);
  }

  function writeTrouble(/** @type {State} */ state) {
    trouble.hidden = !state.trouble;
    trouble.querySelector('p').textContent = state.trouble?.message ?? '';
  }

  const write = [
    watch((state) => [state.notes], writeNotes),
    watch((state) => [state.trouble], writeTrouble),
  ];
  return { update: (/** @type {State} */ state) => write.forEach((one) => one(state)) };
}
