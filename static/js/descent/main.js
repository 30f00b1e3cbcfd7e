// @ts-check
/** The page about descent: the one race there is, and what only a page has. */

import { openLinksHere } from '../shared/address/links.js';
import { byId } from '../shared/dom.js';
import { showOncePerFrame } from '../shared/once_per_frame.js';
import { endOnPaper } from '../shared/paper.js';
import { notesView } from '../shared/views/notes.js';
import { shareButton } from '../shared/views/share_button.js';
import { themeView } from '../shared/views/theme.js';
import { followAddress } from './follow_address.js';
import { mount } from './mount.js';
import { basinsOnDemand, bridgeView } from './page_views.js';

const help = byId('help');
const { context: { store }, open } = await mount(byId('main'), {
  alone: true,
  charactersAllowed: () => byId('single-keys').checked,
  extras: { help: () => help.showModal() },
});
showOncePerFrame(store, [bridgeView(), notesView({ store }), themeView(byId('theme'))]);
followAddress(store, open);
openLinksHere(byId('experiments'), (link) => open(link.search));
byId('help-button').addEventListener('click', () => help.showModal());
shareButton(byId('share'));
endOnPaper();
basinsOnDemand(store);
