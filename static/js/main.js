// @ts-check
/** The page of one iteration: one store, what an address opens, and the page around it. */

import { byId } from './dom.js';
import { followAddress, opening } from './open.js';
import { examplesOf, startPage } from './page.js';
import { createStore } from './store.js';

const store = createStore();

startPage(store, { kinds: [opening(examplesOf(byId('presets')))] });
followAddress(store);
store.dispatch({ type: 'addressAsked', search: location.search });
