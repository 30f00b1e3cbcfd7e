// @ts-check
/** What pages of words need of scripts: the buttons in their header, and in the box of notes. */

import { appearanceNow, followAppearance } from '../appearance.js';
import { byId } from '../dom.js';
import { showOncePerFrame } from '../once_per_frame.js';
import { storeOf } from '../store.js';
import { notesBox } from './notes_box.js';
import { shareButton } from './share_button.js';
import { themeView } from './theme.js';

/** @typedef {import('../appearance.js').Appearance} Appearance */

/** Offer the buttons, and follow what the one of the theme and the system say. */
export function themeAlone() {
  const store = storeOf(
    { appearance: appearanceNow() },
    (state, /** @type {{appearance: Appearance}} */ { appearance }) => ({ ...state, appearance }),
  );
  showOncePerFrame(store, [themeView(byId('theme'))]);
  followAppearance(store);
  shareButton(byId('share'));
  notesBox();
}
