// @ts-check
/** The pages of lessons: whole without this script, which walks beside the reader and notices what is done. */

import { appearanceNow, followAppearance } from '../shared/appearance.js';
import { byId } from '../shared/dom.js';
import { showOncePerFrame } from '../shared/once_per_frame.js';
import { storeOf } from '../shared/store.js';
import { shareButton } from '../shared/views/share_button.js';
import { themeView } from '../shared/views/theme.js';
import { addressView } from './address.js';
import { figuresView } from './figures.js';
import { reduce } from './state.js';
import { stepsView } from './steps.js';

/** @typedef {import('./state.js').State} State */
/** @typedef {import('../shared/store.js').Store<State>} Store */

const walk = /** @type {HTMLElement|null} */ (document.querySelector('[data-lesson]'));
const { figures = {}, steps = [], progress = {} } = JSON.parse(walk?.dataset.lesson ?? '{}');
const store = /** @type {Store} */ (storeOf(
  /** @type {State} */ ({
    steps,
    step: 1,
    answers: [],
    done: [],
    ...progress,
    seen: [],
    told: {},
    starts: {},
    returns: 0,
    appearance: appearanceNow(),
  }),
  reduce,
));
const views = walk ? [stepsView(walk, store), addressView()] : [];
if (walk) {
  // At once, and not with the next frame: until then a figure would tell of the step before.
  const { update } = figuresView(walk, store, figures);
  store.subscribe(update);
  store.dispatch({ type: 'opened', step: store.state.step });
}
showOncePerFrame(store, [themeView(byId('theme')), ...views]);
followAppearance(store);
shareButton(byId('share'));

const print = /** @type {HTMLElement|null} */ (document.querySelector('[data-part="print"]'));
if (print) {
  print.hidden = false;
  print.addEventListener('click', () => window.print());
}
