// @ts-check
/** What has happened until now; told to screen readers at rest. */

import { element, watch } from '../../shared/dom.js';
import { afterRest, BEFORE_SPEECH } from '../../shared/rest.js';
import { sceneOf } from '../scene.js';
import { now, verdict } from '../words/caption.js';

/** @typedef {import('../types.js').State} State */

/** @param {import('../types.js').Context} context @returns {import('../types.js').View} */
export function captionView({ part, signal }) {
  const [said, live] = ['caption', 'live'].map(part);
  // Where there is little room, what the whole race says is folded.
  const whole = part('verdict') ?? said;
  const whenAtRest = afterRest(BEFORE_SPEECH, signal);

  function write(/** @type {State} */ state) {
    const scene = sceneOf(state);
    if (!scene) return;
    const texts = [now(scene), verdict(scene)];
    said.replaceChildren();
    whole.replaceChildren();
    [said, whole].forEach((place, k) => place.append(...texts[k].map((text) => element('p', {}, text))));
    whenAtRest(state.motion === 'rest', () => (live.textContent = texts.flat().join(' ')));
  }

  return { update: watch(momentOf, write) };
}

/** What the sentences depend on. @param {State} state */
const momentOf = (state) => [state.race, state.motion, state.setup?.unit, Math.floor(state.time)];
