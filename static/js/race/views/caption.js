// @ts-check
/** What has happened until now; told to screen readers at rest. */

import { element, watch } from '../../shared/dom.js';
import { afterRest, BEFORE_SPEECH } from '../../shared/rest.js';
import { sceneOf } from '../scene.js';
import { caption } from '../words/caption.js';

/** @typedef {import('../types.js').State} State */

/** @param {import('../types.js').Context} context @returns {import('../types.js').View} */
export function captionView({ part, signal }) {
  const [sentences, live] = ['caption', 'live'].map(part);
  const whenAtRest = afterRest(BEFORE_SPEECH, signal);

  function write(/** @type {State} */ state) {
    const scene = sceneOf(state);
    if (!scene) return;
    const texts = caption(scene);
    sentences.replaceChildren(...texts.map((text) => element('p', {}, text)));
    whenAtRest(state.motion === 'rest', () => (live.textContent = texts.join(' ')));
  }

  return { update: watch(momentOf, write) };
}

/** What the sentences depend on. @param {State} state */
const momentOf = (state) => [state.race, state.motion, state.setup?.unit, Math.floor(state.time)];
