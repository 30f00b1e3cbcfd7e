// @ts-check
/** Over which rows the heights of the landscape are, where an iteration sees a batch; and how far that leads astray. */

import { watch } from '../../shared/dom.js';
import { seenPlane } from '../seen_plane.js';
import { batchSentence } from '../words/planes.js';
import { isBatched } from '../words/whose.js';

/** @typedef {import('../state/types.js').State} State */

/** @param {import('../state/types.js').Context} context */
export function heightsView({ part, store }) {
  const [batch, list, says] = [part('batch'), part('heights'), part('gradients')];
  list.addEventListener('change', () => store.dispatch({ type: 'heightsChosen', heights: list.value }));
  const write = [
    watch(({ run, heights }) => [run !== null && isBatched(run), heights], ({ run, heights }) => {
      batch.hidden = run === null || !isBatched(run);
      list.value = heights;
    }),
    watch(
      (/** @type {State} */ state) => [state.run, seenPlane(state), state.slopeOfAll, state.position.count],
      (state) => {
        if (!batch.hidden) says.textContent = batchSentence(state);
      },
    ),
  ];
  return { update: (/** @type {State} */ state) => write.forEach((one) => one(state)) };
}
