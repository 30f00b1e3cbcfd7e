// @ts-check
/** Links between the pages about claims hand on the theme that was chosen meanwhile. */

import { themeIn } from '../shared/address/theme.js';

export function keepTheme() {
  document.addEventListener('click', ({ target }) => {
    const link = target instanceof Element ? target.closest('main a[href^="/claims"]') : null;
    const { theme } = themeIn(location.search);
    if (!(link instanceof HTMLAnchorElement) || !theme) return;
    const search = new URLSearchParams(link.search);
    search.set('theme', theme);
    link.search = String(search);
  }, { capture: true });
}
