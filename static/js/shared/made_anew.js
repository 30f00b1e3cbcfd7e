// @ts-check
/** Makes the elements of a container anew, and keeps what belongs to the visitor: the focus, and notes on numbers. */

import { notesToKeep } from './views/number_notes.js';

/**
 * @param {HTMLElement} container
 * @param {() => void} write
 */
export function madeAnew(container, write) {
  const focused = container.contains(document.activeElement) ? document.activeElement?.id : '';
  const sayAgain = notesToKeep(container);
  write();
  sayAgain();
  const again = /** @type {HTMLElement|null} */ (focused ? container.querySelector(`#${CSS.escape(focused)}`) : null);
  const around = /** @type {HTMLDetailsElement|null|undefined} */ (again?.closest('details.more'));
  if (around) around.open = true;
  again?.focus();
}
