// @ts-check
/** The lab: the page of one iteration grown up, with every choice open. */

import { examplesIn } from '../iteration/address/offered_presets.js';
import { searchNow } from '../iteration/address/follow.js';
import { localView } from '../iteration/local/resource.js';
import { localCardView } from '../iteration/local/view.js';
import { startPage } from '../iteration/page.js';
import { surfaceView } from '../iteration/surface/view.js';
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
  resources: [opening(examplesIn(byId('main'))), localView, ...labResources],
  moreViews: (context, drawings) => [...labViews(store, drawings), localCardView(context), surfaceView(context)],
  extras: { undo: () => store.dispatch({ type: 'undone' }), redo: () => store.dispatch({ type: 'redone' }) },
  beside: (setting, owner) => [helpOnSetting(setting, owner)],
});
followAddress(store);
// After the address, which it prints.
endOnPaper();
store.dispatch({ type: 'addressAsked', search: searchNow() });
