// @ts-check
/** What the visitor should know beyond the figures, as the state has it: a wrong address, a wrong file. */

import { watch } from '../dom.js';
import { notesBox } from './notes_box.js';

/** @typedef {{notes: string[]}} State */

/** @param {{store: import('../store.js').Store<any>}} options */
export function notesView({ store }) {
  const box = notesBox({ onClosed: () => store.dispatch({ type: 'notesRead' }) });
  return {
    update: watch((/** @type {State} */ state) => [state.notes], ({ notes }) => box.say(notes)),
  };
}
