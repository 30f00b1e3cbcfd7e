// @ts-check
/** The button that turns the page dark or light, for this address. */

import { appearanceNow, chooseTheme } from '../appearance.js';
import { watch } from '../dom.js';
import { THEME } from '../words.js';

/** @typedef {import('../appearance.js').Appearance} Appearance */

/**
 * @param {HTMLButtonElement} button
 */
export function themeView(button) {
  const label = /** @type {HTMLElement} */ (button.querySelector('[data-label]'));
  button.hidden = false;
  button.addEventListener('click', () => chooseTheme(appearanceNow().theme === 'dark' ? 'light' : 'dark'));

  /** @param {{appearance: Appearance}} state */
  const write = ({ appearance }) => {
    label.textContent = appearance.theme === 'dark' ? THEME.light : THEME.dark;
  };
  return { update: watch((/** @type {{appearance: Appearance}} */ state) => [state.appearance.theme], write) };
}
