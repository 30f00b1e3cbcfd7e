// @ts-check
/** The page of a race of runs. */

import { openLinksHere } from '../shared/address/links.js';
import { byId, watch } from '../shared/dom.js';
import { startFigure } from '../shared/figure.js';
import { showOncePerFrame } from '../shared/once_per_frame.js';
import { endOnPaper } from '../shared/paper.js';
import { storeOf } from '../shared/store.js';
import { notesView } from '../shared/views/notes.js';
import { progressView } from '../shared/views/progress.js';
import { shareButton } from '../shared/views/share_button.js';
import { themeView } from '../shared/views/theme.js';
import { troubleView } from '../shared/views/trouble.js';
import { followAddress } from './follow_address.js';
import { figuresResource, isWaiting, openingResource, raceResource } from './requests.js';
import { saveFigures } from './save.js';
import { INITIAL, reduce } from './state.js';
import { captionView } from './views/caption.js';
import { choicesView } from './views/choices.js';
import { entriesView } from './views/entries.js';
import { figuresView } from './views/figures.js';
import { lossTables, pathTables } from './views/tables.js';
import { act, raceTransport } from './views/transport.js';

const help = byId('help');
const store =
  /** @type {import('./types.js').Store} */ (storeOf({ ...INITIAL, asked: location.search + location.hash }, reduce));
const press = (/** @type {string} */ action) => {
  if (action === 'help') help.showModal();
  else act(store, action);
};

const { context } = startFigure(byId('main'), {
  store,
  alone: true,
  charactersAllowed: () => byId('single-keys').checked,
  act: press,
  views: (given) => [
    progressView(given.root, isWaiting),
    choicesView(given),
    entriesView(given),
    captionView(given),
    raceTransport(given, { act: press }),
    pathTables(given),
    lossTables(given),
    troubleView(given),
    figuresView(given),
  ],
  resources: [openingResource, raceResource, figuresResource],
});
saveFigures(context);
showOncePerFrame(store, [presetView(), notesView({ store }), themeView(byId('theme'))]);
followAddress(store);
openLinksHere(byId('experiments'), (link) => store.dispatch({ type: 'asked', search: link.search }));
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
