// @ts-check
/** How the page looks: light or dark, narrow or wide, moving or still; as the system and the address say. */

const DARK = matchMedia('(prefers-color-scheme: dark)');
const NARROW = matchMedia('(width < 40rem)');
const STILL = matchMedia('(prefers-reduced-motion: reduce)');

/** @typedef {{theme: 'light'|'dark', compact: boolean, still: boolean}} Look */

/** @returns {Look} */
export function lookNow() {
  const chosen = document.documentElement.dataset.theme;
  const theme = chosen === 'light' || chosen === 'dark' ? chosen : DARK.matches ? 'dark' : 'light';
  return { theme, compact: NARROW.matches, still: STILL.matches };
}

/** @param {import('./store.js').Store<any>} store */
export function followLook(store) {
  const look = () => store.dispatch({ type: 'lookChanged', look: lookNow() });
  for (const query of [DARK, NARROW, STILL]) query.addEventListener('change', look);
  look();
}

/**
 * Choose a theme for this address; nothing is stored.
 * @param {'light'|'dark'} theme
 */
export function chooseTheme(theme) {
  document.documentElement.dataset.theme = theme;
  const search = new URLSearchParams(location.search);
  search.set('theme', theme);
  history.replaceState(null, '', `?${search}${location.hash}`);
}
