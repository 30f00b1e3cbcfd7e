// @ts-check
/** The button that turns the page dark or light, for this address. */

import { watch } from '../dom.js';
import { chooseTheme, lookNow } from '../appearance.js';

/**
 * @param {HTMLButtonElement} button
 * @param {{store: import('../store.js').Store<any>}} options
 */
export function themeView(button, { store }) {
  const label = /** @type {HTMLElement} */ (button.querySelector('[data-label]'));
  button.hidden = false;
  button.addEventListener('click', () => {
    chooseTheme(store.state.look.theme === 'dark' ? 'light' : 'dark');
    store.dispatch({ type: 'lookChanged', look: lookNow() });
  });
  return { update: watch(({ look }) => [look.theme], ({ look }) => {
    label.textContent = look.theme === 'dark' ? 'Light' : 'Dark';
  }) };
}
