// @ts-check
/** The lab: the page of one iteration grown up, with every choice open. */

import { examplesIn } from '../iteration/address/offered_presets.js';
import { searchNow } from '../iteration/address/follow.js';
import { startPage } from '../iteration/page.js';
import { endOnPaper } from '../shared/paper.js';
import { byId } from '../shared/dom.js';
import { followAddress, opening } from './address.js';
import { labResources } from './resources.js';
import { createLabStore } from './state/store.js';
import { labViews } from './views/all.js';
import { helpOnSetting } from './views/help.js';

const store = createLabStore();

startPage({
  store,
  resources: [opening(examplesIn(byId('main'))), ...labResources],
  moreViews: (_, drawings) => labViews(store, drawings),
  extras: { undo: () => store.dispatch({ type: 'undone' }), redo: () => store.dispatch({ type: 'redone' }) },
  beside: (setting, owner) => [helpOnSetting(setting, owner)],
});
followAddress(store);
// After the address, which it prints.
endOnPaper();
store.dispatch({ type: 'addressAsked', search: searchNow() });
