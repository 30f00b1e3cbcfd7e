// @ts-check
/** The share dialog, written by the server for the address of the page as it stands. */

import { needAddress } from '../shared/address/needed.js';
import { getText } from '../shared/api.js';
import { element } from '../shared/dom.js';
import { sheetsLoaded } from '../shared/sheets.js';
import { CLOSE } from '../shared/words.js';
import { shareView } from './dialog.js';
import { TOO_LONG } from './words.js';

/** The server reads no longer ones: `LONGEST` of app/web/share/shared.py. */
const LONGEST = 8000;

/** @param {HTMLElement} button gets the focus back */
export async function openShare(button) {
  needAddress();
  await sheetsLoaded(button);
  const dialog = await dialogFor(location.pathname + location.search + location.hash);
  dialog.addEventListener('close', () => {
    dialog.remove();
    button.focus();
  });
  document.body.append(dialog);
  dialog.showModal();
}

/** @param {string} address of the page, from its path on @returns {Promise<HTMLDialogElement>} */
async function dialogFor(address) {
  if (address.length > LONGEST) return saying(TOO_LONG);
  try {
    const dialog = dialogIn(await getText(`/share?${new URLSearchParams({ address })}`));
    shareView(dialog);
    return dialog;
  } catch (error) {
    return saying(/** @type {Error} */ (error).message);
  }
}

/** @param {string} html @returns {HTMLDialogElement} */
function dialogIn(html) {
  const written = new DOMParser().parseFromString(html, 'text/html');
  return document.adoptNode(/** @type {HTMLDialogElement} */ (written.querySelector('dialog')));
}

/** @param {string} text why there is nothing to choose */
function saying(text) {
  const close = element('form', { method: 'dialog' }, element('button', {}, CLOSE));
  return element('dialog', { className: 'share', 'aria-label': text }, element('p', {}, text), close);
}
