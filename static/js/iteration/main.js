// @ts-check
/** The page of one iteration: its one figure, and an address that leads to the very moment. */

import { byId } from '../shared/dom.js';
import { endOnPaper } from '../shared/paper.js';
import { examplesIn } from './address/offered_presets.js';
import { followAddress, searchNow } from './address/follow.js';
import { opening } from './address/open.js';
import { addressOf } from './address/choices.js';
import { startPage } from './page.js';
import { saveCharts } from './views/save_chart.js';
import { createStore, INITIAL } from './state/store.js';
import { unfoldAfter, unfoldingView } from './unfolding.js';

const main = byId('main');
const unfolded = main.dataset.unfolded === 'true';
const store = createStore({ ...INITIAL, unfolded });

const figure = startPage({
  store,
  resources: [opening(examplesIn(main))],
  moreViews: (context) => unfolded ? [] : [unfoldingView(context)],
});
if (!unfolded) unfoldAfter(figure, store);
followAddress(store, { addressOf, watched: (state) => [state.unfolded, state.asking === null] });
saveCharts(store);
// After the address, which it prints.
endOnPaper();
store.dispatch({ type: 'addressAsked', search: searchNow() });
const along = /** @type {HTMLAnchorElement|null} */ (document.querySelector('.along a'));
// What is taken along is the run as it is now.
along?.addEventListener('click', () => Object.assign(along, { search: location.search }));
