// @ts-check
/** What pages of words need of scripts: the button that turns them dark or light. */

import { appearanceNow, followAppearance } from '../appearance.js';
import { byId } from '../dom.js';
import { showOncePerFrame } from '../once_per_frame.js';
import { storeOf } from '../store.js';
import { themeView } from './theme.js';

/** @typedef {import('../appearance.js').Appearance} Appearance */

/** Offer the button, and follow what it and the system say. */
export function themeAlone() {
  const store = storeOf(
    { appearance: appearanceNow() },
    (state, /** @type {{appearance: Appearance}} */ { appearance }) => ({ ...state, appearance }),
  );
  showOncePerFrame(store, [themeView(byId('theme'))]);
  followAppearance(store);
}
