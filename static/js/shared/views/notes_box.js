// @ts-check
/** The box of notes: what the server has said of the address, what scripts say later, and Close. */

import { byId, element } from '../dom.js';
import { CLOSE } from '../words.js';

/** Of a word that is longer than any of ours, only the beginning is quoted. @param {string} note */
const readable = (note) => note.replace(/(\S{60})\S{20,}/g, '$1…');

/** @param {{onClosed?: () => void}} [options] onClosed: the visitor has read them */
export function notesBox({ onClosed = () => {} } = {}) {
  const container = byId('notes');
  let before = [...container.querySelectorAll('p')].map((note) => note.textContent ?? '');
  const close = closeButton(() => {
    before = [];
    say([]);
    onClosed();
  });

  function say(/** @type {string[]} */ notes) {
    const later = notes.filter((note) => !before.includes(note));
    container.hidden = before.length + later.length === 0;
    container.replaceChildren(
      ...before.map((note) => element('p', {}, note)),
      ...later.map((note) => element('p', { role: 'alert' }, readable(note))),
      close,
    );
  }

  say([]);
  return { say };
}

/** Whoever closes goes on in the page: its button has gone, and the focus with it. @param {() => void} onClosed */
export function closeButton(onClosed) {
  const close = element('button', { type: 'button' }, CLOSE);
  close.addEventListener('click', () => {
    onClosed();
    goOnIn(byId('main'));
  });
  return close;
}

/** @param {HTMLElement} main */
function goOnIn(main) {
  const takesFocus = main.hasAttribute('tabindex');
  main.tabIndex = -1;
  main.focus({ preventScroll: true });
  // Where a press in the page means nothing, it should not mean this.
  if (!takesFocus) main.addEventListener('blur', () => main.removeAttribute('tabindex'), { once: true });
}
