// @ts-check
/** The sentence on the chosen racer, and the scale of the heights. */

import { element, watch } from '../../shared/dom.js';
import { afterRest, BEFORE_SPEECH } from '../../shared/rest.js';
import { surfaceHeights } from '../pictures/surface_ground.js';
import { sceneOf } from '../scene.js';
import { minimaWords, scaleWords } from '../words/figures.js';
import { caption } from '../words/caption.js';
import { standing } from '../words/racers.js';

/** @typedef {import('../types.js').State} State */

/** @param {import('../types.js').Context} context @returns {import('../types.js').View} */
export function captionView({ part, signal }) {
  const [sentence, live] = ['caption', 'live'].map(part);
  const whenAtRest = afterRest(BEFORE_SPEECH, signal);

  function write(/** @type {State} */ state) {
    const scene = sceneOf(state);
    if (!scene) return;
    const parts = caption(scene);
    sentence.replaceChildren(
      ...parts.map(({ text, tone }) => (tone ? element('strong', { className: tone }, text) : text)),
    );
    const standings = scene.names.map((name, lane) => ` ${name}: ${standing(scene, lane)}.`);
    const said = [...parts.map(({ text }) => text), ...standings].join('');
    whenAtRest(state.motion === 'rest' && !state.dragging, () => (live.textContent = said));
  }

  return { update: watch(momentOf, write) };
}

/** What the sentence depends on. @param {State} state */
function momentOf(state) {
  const { race, ground, motion, dragging, catalog } = state;
  const scene = sceneOf(state);
  const steps = scene?.positions.map(({ index }) => index).join();
  return [race, ground, motion, dragging, catalog, scene?.chosen, steps];
}

/** What the scale of the heights depends on. @param {State} state */
const groundOf = ({ ground, surfaces, race }) => [ground, surfaces, race?.setup.ground];

/** How heights are to be read, and where minima are. @param {import('../types.js').Context} context */
export function heightsView({ part }) {
  const container = part('heights');

  function write(/** @type {State} */ state) {
    const scene = sceneOf(state);
    if (!scene) return;
    const { ground, minima, setup } = scene;
    const scale = 'loss' in ground ? scaleWords(surfaceHeights(ground.loss, minima)) : '';
    container.textContent = [scale, minimaWords(minima != null, setup.ground)].join(' ');
  }

  return { update: watch(groundOf, write) };
}
