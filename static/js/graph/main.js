// @ts-check
/** The page about the graph: the one figure there is, and what only a page has. */

import { byId } from '../shared/dom.js';
import { showOncePerFrame } from '../shared/once_per_frame.js';
import { endOnPaper } from '../shared/paper.js';
import { notesView } from '../shared/views/notes.js';
import { shareButton } from '../shared/views/share_button.js';
import { themeView } from '../shared/views/theme.js';
import { followAddress } from './follow_address.js';
import { mount } from './mount.js';
import { bridgeView } from './page_views.js';

const examples = JSON.parse(byId('offered').textContent);
const [first] = examples;
const help = byId('help');

const { context: { store } } = await mount(byId('main'), {
  formula: first.text,
  values: first.start,
  examples,
  alone: true,
  charactersAllowed: () => byId('single-keys').checked,
  extras: { formula: () => byId('text').select(), help: () => help.showModal() },
});
showOncePerFrame(store, [bridgeView(), notesView({ store }), themeView(byId('theme'))]);
followAddress(store, examples);
byId('help-button').addEventListener('click', () => help.showModal());
shareButton(byId('share'));
endOnPaper();
