// @ts-check
/** Tells assistive technology and styles whether the page is waiting, moving or at rest. */

import { watch } from '../../shared/dom.js';

/** @param {HTMLElement} main */
export function progressView(main) {
  const waiting = ({ run, position, wanted, trouble }) =>
    !trouble && (wanted != null || !run?.frames.has(position.count));
  const write = (state) => {
    main.setAttribute('aria-busy', String(waiting(state)));
    main.dataset.motion = state.motion;
  };
  return { update: watch((state) => [waiting(state), state.motion], write) };
}
