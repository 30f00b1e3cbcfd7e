// @ts-check
/** What the plane of the paths shows. */

import { watch } from '../../shared/dom.js';
import { sceneOf } from '../scene.js';
import { planeWords } from '../words/figures.js';

/** @param {import('../types.js').Context} context @returns {import('../types.js').View} */
export function planeWordsView({ part }) {
  const words = part('plane-words');
  return {
    update: watch(({ race }) => [race], (state) => {
      const scene = sceneOf(state);
      if (scene) words.textContent = planeWords(scene);
    }),
  };
}
