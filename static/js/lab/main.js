// @ts-check
/** The lab: the page of one iteration grown up, with every choice open. */

import { searchNow } from '../iteration/address/follow.js';
import { byId } from '../shared/dom.js';
import { examplesOf, startPage } from '../iteration/page.js';
import { followAddress, opening } from './address.js';
import { kinds } from './loader.js';
import { createLabStore } from './state.js';
import { labViews } from './views/all.js';
import { helpOnSetting } from './views/help.js';

const store = createLabStore();

startPage(store, {
  kinds: [opening(examplesOf(byId('presets'))), ...kinds],
  views: (drawn) => labViews(store, drawn),
  beside: (setting, owner) => [helpOnSetting(setting, owner)],
});
followAddress(store);
store.dispatch({ type: 'addressAsked', search: searchNow() });
