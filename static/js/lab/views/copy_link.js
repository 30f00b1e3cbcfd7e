// @ts-check
/** Copies the address of what is chosen and of this moment, whether or not the address bar has caught up. */

import { searchNow } from '../../iteration/address/follow.js';
import { byId, watch } from '../../shared/dom.js';
import { LINK } from '../words/files.js';
import { addressOf } from '../address.js';

/** @typedef {import('../types.js').State} State */

/**
 * @param {HTMLButtonElement} button
 * @param {{store: import('../types.js').Store}} options
 */
export function copyLinkView(button, { store }) {
  const [said, field] = ['link-said', 'link-field'].map(byId);

  async function copy() {
    const link = await linkTo(store.state);
    const copied = await isCopied(link);
    said.textContent = copied ? LINK.copied : LINK.refused;
    field.hidden = copied;
    if (copied) return;
    field.value = link;
    field.select();
  }
  button.addEventListener('click', copy);

  /** What was said of another link is no longer true. */
  const write = (/** @type {State} */ { choices }) => {
    button.disabled = !choices;
    field.hidden = true;
    if (said.textContent) said.textContent = '';
  };
  const depends = (
    /** @type {State} */ { choices, example, position: { count, beat }, selection },
  ) => [choices, example, count, beat, selection];
  return { update: watch(depends, write) };
}

async function linkTo(/** @type {State} */ state) {
  const address = await addressOf(state, searchNow());
  return new URL(address || location.pathname, location.href).href;
}

/** Frames, old addresses without a certificate and careful browsers refuse. */
async function isCopied(/** @type {string} */ text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
