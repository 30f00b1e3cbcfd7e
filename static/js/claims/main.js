// @ts-check
/** The pages about claims: whole without this script, which runs an experiment again while its values are changed. */

import { appearanceNow, followAppearance } from '../shared/appearance.js';
import { byId } from '../shared/dom.js';
import { showOncePerFrame } from '../shared/once_per_frame.js';
import { storeOf } from '../shared/store.js';
import { themeView } from '../shared/views/theme.js';
import { experiment } from './experiment.js';

/** @typedef {import('../shared/appearance.js').Appearance} Appearance */

const store = storeOf(
  { appearance: appearanceNow() },
  (state, /** @type {{appearance: Appearance}} */ { appearance }) => ({ ...state, appearance }),
);
showOncePerFrame(store, [themeView(byId('theme'))]);
followAppearance(store);

const claim = /** @type {HTMLElement|null} */ (document.querySelector('[data-claim]'));
if (claim) experiment(claim);
