// @ts-check
/** Which plane the recorded landscape shows, and how much of the run it holds. */

import { watch } from '../../shared/dom.js';
import { NO_PLANE, planeSentence, shadowSentence } from '../../iteration/words/controls.js';

/** @typedef {import('../../iteration/state/types.js').State} State */

/** @param {import('../../iteration/state/types.js').Context} context */
export function planeView({ part }) {
  const [says, share] = [part('plane-told'), part('shadow')];
  return {
    update: watch((/** @type {State} */ { plane, catalog }) => [plane, catalog], (state) => {
      const { plane, catalog } = state;
      says.textContent = plane && catalog ? planeSentence(plane, catalog.planes, false) : NO_PLANE;
      share.textContent = shadowSentence(state);
    }),
  };
}
