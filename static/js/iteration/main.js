// @ts-check
/** The page of one iteration: its one figure, and an address that leads to the very moment. */

import { byId } from '../shared/dom.js';
import { examplesIn } from './address/offered_presets.js';
import { followAddress, searchNow } from './address/follow.js';
import { opening } from './address/open.js';
import { addressOf } from './address/choices.js';
import { startPage } from './page.js';
import { createStore } from './state/store.js';

const store = createStore();

startPage({ store, resources: [opening(examplesIn(byId('main')))] });
followAddress(store, { addressOf });
store.dispatch({ type: 'addressAsked', search: searchNow() });
