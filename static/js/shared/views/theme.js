// @ts-check
/** The button that turns the page dark or light, for this address and those that it links to. */

import { appearanceNow, chooseTheme } from '../appearance.js';
import { themeIn } from '../address/theme.js';
import { watch } from '../dom.js';
import { THEME } from '../words.js';

/** @typedef {import('../appearance.js').Appearance} Appearance */

/**
 * The first sign of life of a page: what is said where no script comes goes away.
 * @param {HTMLButtonElement} button
 */
export function themeView(button) {
  const label = /** @type {HTMLElement} */ (button.querySelector('[data-label]'));
  button.hidden = false;
  document.getElementById('dead')?.remove();
  button.addEventListener('click', () => chooseTheme(appearanceNow().theme === 'dark' ? 'light' : 'dark'));

  // Before a link is followed, in whatever way: in place, in another tab, or copied.
  for (const name of ['pointerdown', 'focusin', 'click']) document.addEventListener(name, keepTheme, true);

  /** @param {{appearance: Appearance}} state */
  const write = ({ appearance }) => {
    document.documentElement.dataset.drawn = appearance.theme;
    label.textContent = appearance.theme === 'dark' ? THEME.light : THEME.dark;
  };
  return { update: watch((/** @type {{appearance: Appearance}} */ state) => [state.appearance.theme], write) };
}

/** A link to one of our pages carries the theme of this address along. @param {Event} event */
function keepTheme({ target }) {
  const link = /** @type {Element} */ (target).closest?.('a');
  const { theme } = themeIn(location.search);
  if (!link?.href || link.origin !== location.origin || !theme) return;
  const others = link.search.slice(1).split('&').filter((part) => part && !part.startsWith('theme='));
  link.search = [...others, `theme=${theme}`].join('&');
}
