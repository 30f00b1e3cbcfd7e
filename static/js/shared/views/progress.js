// @ts-check
/** Tells assistive technology and styles whether a figure is waiting, moving or at rest. */

import { watch } from '../dom.js';

/**
 * @template {{motion: string}} State
 * @param {HTMLElement} element
 * @param {(state: State) => boolean} isWaiting whether something that is shown has not arrived yet
 */
export function progressView(element, isWaiting) {
  return {
    update: watch((/** @type {State} */ state) => [isWaiting(state), state.motion], (state) => {
      element.setAttribute('aria-busy', String(isWaiting(state)));
      element.dataset.motion = state.motion;
    }),
  };
}
