// @ts-check
/** How a page looks: light or dark, narrow or wide, moving or still; as the system and the address say. */

const DARK = matchMedia('(prefers-color-scheme: dark)');
const NARROW = matchMedia('(width < 40rem)');
const STILL = matchMedia('(prefers-reduced-motion: reduce)');

/** @typedef {{theme: 'light'|'dark', compact: boolean, still: boolean}} Appearance */

/** Told to the document when the visitor chooses a theme, so that every figure of the page follows. */
const THEME_CHOSEN = 'theme-chosen';

/** @returns {Appearance} */
export function appearanceNow() {
  const chosen = document.documentElement.dataset.theme;
  const theme = chosen === 'light' || chosen === 'dark' ? chosen : DARK.matches ? 'dark' : 'light';
  return { theme, compact: NARROW.matches, still: STILL.matches };
}

/**
 * @param {import('./store.js').Store<any>} store
 * @param {{signal?: AbortSignal}} [options] signal: ends the following
 */
export function followAppearance(store, { signal } = {}) {
  const tell = () => store.dispatch({ type: 'appearanceChanged', appearance: appearanceNow() });
  for (const query of [DARK, NARROW, STILL]) query.addEventListener('change', tell, { signal });
  document.addEventListener(THEME_CHOSEN, tell, { signal });
  tell();
}

/**
 * Choose a theme for this address; nothing is stored.
 * @param {'light'|'dark'} theme
 */
export function chooseTheme(theme) {
  const search = new URLSearchParams(location.search);
  search.set('theme', theme);
  history.replaceState(null, '', `?${search}${location.hash}`);
  showTheme(theme);
}

/** @param {string} theme "light", "dark", or else as the system has it */
export function showTheme(theme) {
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
  else delete document.documentElement.dataset.theme;
  document.dispatchEvent(new CustomEvent(THEME_CHOSEN));
}
