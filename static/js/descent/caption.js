// @ts-check
/** The sentence on the chosen racer, the scale of the heights, the half in use, and the way to the other lab. */

import { byId, element, watch } from '../shared/dom.js';
import { formulaAddress } from '../shared/address/formula.js';
import { minimaOf } from './grounds.js';
import { startOf } from './requests.js';
import { sceneOf } from './scene.js';
import { scaleWords, surfaceHeights } from './surface_ground.js';
import { caption, halfWords, standing } from './words.js';

/** Milliseconds of rest before a screen reader is told. */
const HUSH = 500;

export function captionView() {
  const [sentence, live, heights, half, bridge] = ['caption', 'live', 'heights', 'half', 'bridge'].map(byId);
  let timer = 0;

  function write(state) {
    const scene = sceneOf(state);
    if (!scene) return;
    const parts = caption(scene, state.catalog);
    sentence.replaceChildren(...parts.map(({ text, tone }) => (tone ? element('strong', { className: tone }, text) : text)));
    clearTimeout(timer);
    if (state.motion !== 'rest' || state.dragging) return;
    const said = [...parts.map(({ text }) => text), ...scene.names.map((name, lane) => ` ${name}: ${standing(scene, lane)}.`)];
    timer = window.setTimeout(() => (live.textContent = said.join('')), HUSH);
  }

  function writeHeights(state) {
    const { ground, surfaces, lab } = state;
    const scale = ground.loss ? scaleWords(surfaceHeights(ground.loss, minimaOf({ surfaces, lab }))) : '';
    heights.textContent = [scale, minimaOf(state) ? 'Diamonds: known minima.' : 'Its minima are not known here.'].join(' ');
  }

  const writers = [
    watch((state) => key(state), write),
    watch(({ ground, surfaces, lab }) => [ground, surfaces, lab?.ground], (state) => state.ground && state.lab && writeHeights(state)),
    watch(({ lab, catalog }) => [lab?.source, lab?.blackBox, catalog], (state) => state.lab && (half.textContent = halfWords(state))),
    watch(({ lab }) => [lab?.ground, lab?.start], ({ lab }) => {
      if (lab) bridge.href = formulaAddress('/graph', lab.ground.text, startOf(lab.ground.variables, lab.start));
    }),
  ];
  return { update: (state) => writers.forEach((one) => one(state)) };
}

function key(state) {
  const scene = sceneOf(state);
  return [state.race, state.ground, state.motion, state.dragging, state.catalog, scene?.chosen, scene?.places.map((one) => one.index).join()];
}
