// @ts-check
/** What was right beside what was said, under the head of the network. */

import { watch } from '../../shared/dom.js';
import { shownScene } from '../scene.js';
import { outcome, whoseNumbers } from '../words/outcome.js';

/** @typedef {import('../state/types.js').State} State */

/** @param {import('../state/types.js').Context} context */
export function outcomeView({ part }) {
  const line = part('outcome');
  const write = (/** @type {State} */ state) => {
    const scene = shownScene(state);
    if (scene) line.textContent = `${outcome(scene)} ${whoseNumbers(scene)}`.trim();
  };
  return {
    update: watch(
      (/** @type {State} */ state) => {
        const { run, position } = state;
        const isOnItsWay = position.beat === 'forward' && position.progress < 1;
        return [run?.frames.get(position.count), isOnItsWay, shownScene(state) != null];
      },
      write,
    ),
  };
}
