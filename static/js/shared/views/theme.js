// @ts-check
/** The button that turns the page dark or light, for this address and those that it links to. */

import { appearanceNow, chooseTheme } from '../appearance.js';
import { carriedTo } from '../address/carried.js';
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
  for (const name of ['pointerdown', 'focusin', 'click']) document.addEventListener(name, carryOn, true);

  /** @param {{appearance: Appearance}} state */
  const write = ({ appearance }) => {
    document.documentElement.dataset.drawn = appearance.theme;
    label.textContent = appearance.theme === 'dark' ? THEME.light : THEME.dark;
  };
  return { update: watch((/** @type {{appearance: Appearance}} */ state) => [state.appearance.theme], write) };
}

/** A link to one of our pages carries along what this address hands on, such as the theme. @param {Event} event */
function carryOn({ target }) {
  const link = /** @type {Element} */ (target).closest?.('a');
  if (!link?.href || link.origin !== location.origin) return;
  const carried = Object.entries(carriedTo(link.pathname, location.search));
  if (!carried.length) return;
  const others = link.search.slice(1).split('&').filter((part) =>
    part && !carried.some(([name]) => part.startsWith(`${name}=`))
  );
  link.search = [...others, ...carried.map(([name, value]) => `${name}=${encodeURIComponent(value)}`)].join('&');
}
