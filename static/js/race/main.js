// @ts-check
/** The page of a race of runs: the one race there is, and what only a page has. */

import { openLinksHere } from '../shared/address/links.js';
import { byId, watch } from '../shared/dom.js';
import { showOncePerFrame } from '../shared/once_per_frame.js';
import { endOnPaper } from '../shared/paper.js';
import { notesView } from '../shared/views/notes.js';
import { shareButton } from '../shared/views/share_button.js';
import { themeView } from '../shared/views/theme.js';
import { followAddress } from './follow_address.js';
import { mount } from './mount.js';

const help = byId('help');
const { context: { store }, open } = await mount(byId('main'), {
  alone: true,
  charactersAllowed: () => byId('single-keys').checked,
  extras: { help: () => help.showModal() },
});
showOncePerFrame(store, [presetView(), notesView({ store }), themeView(byId('theme'))]);
followAddress(store, open);
openLinksHere(byId('experiments'), (link) => open(link.search));
byId('help-button').addEventListener('click', () => help.showModal());
shareButton(byId('share'));
endOnPaper();

/** Which network races. @returns {import('./types.js').View} */
function presetView() {
  const links = /** @type {HTMLAnchorElement[]} */ ([...byId('experiments').querySelectorAll('a')]);
  return {
    update: watch((state) => [state.setup?.ground.name], ({ setup }) => {
      for (const link of links) link.ariaCurrent = String(link.dataset.preset === setup?.ground.name);
    }),
  };
}
