// @ts-check
/** A lesson that is walked: its store, its steps, and its figures, which tell what is done. */

import { appearanceNow, followAppearance } from '../shared/appearance.js';
import { showOncePerFrame } from '../shared/once_per_frame.js';
import { storeOf } from '../shared/store.js';
import { figuresView } from './figures.js';
import { reduce } from './state.js';
import { stepsView } from './steps.js';

/** @typedef {import('./state.js').State} State */
/** @typedef {import('../shared/store.js').Store<State>} Store */

/**
 * @param {HTMLElement} walk
 * @param {import('../shared/once_per_frame.js').View[]} views what else shows how far the reader has come
 * @param {import('../shared/lock.js').Lock|null} [lock] the steps that can be read; null: all
 */
export function startWalk(walk, views, lock = null) {
  const { figures, steps, progress } = JSON.parse(walk.dataset.lesson ?? '{}');
  const store = /** @type {Store} */ (storeOf(
    /** @type {State} */ ({
      steps,
      step: 1,
      answers: [],
      done: [],
      ...progress,
      lock,
      seen: [],
      told: {},
      starts: {},
      returns: 0,
      appearance: appearanceNow(),
    }),
    reduce,
  ));
  // At once, and not with the next frame: until then a figure would tell of the step before.
  store.subscribe(figuresView(walk, store, figures).update);
  store.dispatch({ type: 'opened', step: store.state.step });
  showOncePerFrame(store, [stepsView(walk, store), ...views]);
  followAppearance(store);
  return store;
}
