// @ts-check
/** What can be chosen in the share dialog, and what follows from it: the server writes the snippets anew. */

import { getText, isAborted } from '../shared/api.js';
import { download } from '../shared/download.js';
import { questionForm } from '../questions/form.js';
import { copy } from './copy.js';
import { pngOf } from './qr_png.js';
import { COPIED, MARKED } from './words.js';

/** As in dialog.css: there is room for two columns. */
const WIDE = '(width >= 48rem)';

/** @param {HTMLDialogElement} dialog */
export function shareView(dialog) {
  const part = (/** @type {string} */ name) => /** @type {any} */ (dialog.querySelector(`[data-part="${name}"]`));
  const form = /** @type {HTMLFormElement} */ (part('options'));
  const places = /** @type {HTMLSelectElement} */ (part('places'));
  let latest = new AbortController();
  let renewed = Promise.resolve();

  const showPlace = () => {
    for (const one of snippetsIn(dialog)) one.hidden = one.dataset.snippet !== places.value;
    say('');
  };

  const say = (/** @type {string} */ text) => {
    part('said').textContent = text;
    for (const button of dialog.querySelectorAll('[data-copy]')) {
      button.textContent = text || /** @type {HTMLElement} */ (button).dataset.copy || '';
    }
  };

  async function renew() {
    latest.abort();
    latest = new AbortController();
    say('');
    const asked = new URLSearchParams(/** @type {any} */ (new FormData(form)));
    try {
      takeOver(dialog, await getText(`/share?${asked}`, latest.signal));
    } catch (error) {
      if (!isAborted(error)) say(/** @type {Error} */ (error).message);
    }
  }

  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('change', () => {
    renewed = renew();
  });
  places.addEventListener('change', showPlace);
  // What is to be copied comes first: on a phone all choices would stand before it.
  part('folded').open = matchMedia(WIDE).matches;
  dialog.addEventListener('click', async ({ target }) => {
    const { copy: copies, code } = /** @type {HTMLElement} */ (target).dataset;
    if (code) download({ name: 'slope-and-step-qr.png', blob: await pngOf(code) });
    if (copies === undefined) return;
    // What was typed last counts, too.
    await renewed;
    say('');
    const text = /** @type {HTMLElement} */ (dialog.querySelector('[data-snippet]:not([hidden]) code'));
    say(await copy(text) ? COPIED : MARKED);
  });
  if (part('question')) {
    const { address, predict } = /** @type {Record<string, any>} */ (form.elements);
    questionForm(part('question'), {
      address: address.value,
      value: predict.value || null,
      change: (question) => {
        predict.value = question ?? '';
        renewed = renew();
      },
    });
  }
  showPlace();
}

/** @param {ParentNode} root @returns {NodeListOf<HTMLElement>} */
const snippetsIn = (root) => root.querySelectorAll('[data-snippet]');

/**
 * Only what has changed is exchanged: somebody may just be pressing a button beside it.
 * @param {HTMLElement} dialog
 * @param {string} html the dialog, written anew
 */
function takeOver(dialog, html) {
  const written = new DOMParser().parseFromString(html, 'text/html');
  for (const selector of ['[data-snippet] code', '.preview iframe', '[data-part="code"]', '[data-part="files"]']) {
    const now = [...dialog.querySelectorAll(selector)];
    for (const [at, one] of written.querySelectorAll(selector).entries()) {
      // A frame that is put there writes no entry of the history, as one with another address would.
      if (one.outerHTML !== now[at].outerHTML) now[at].replaceWith(document.adoptNode(one));
    }
  }
}
