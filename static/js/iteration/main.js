// @ts-check
/** The page of one iteration: one store, what an address opens, and the page around it. */

import { followAddress, searchNow } from './address/follow.js';
import { opening } from './address/open.js';
import { addressOf } from './address/url.js';
import { byId } from '../shared/dom.js';
import { examplesOf, startPage } from './page.js';
import { createStore } from './state/store.js';

const store = createStore();

startPage(store, { kinds: [opening(examplesOf(byId('presets')))] });
followAddress(store, { addressOf });
store.dispatch({ type: 'addressAsked', search: searchNow() });
