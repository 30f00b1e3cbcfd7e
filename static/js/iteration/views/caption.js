// @ts-check
/** The sentence that says what just happened; heard only when the page has come to rest. */

import { comparison } from '../words/comparison.js';
import { byId, element, watch } from '../../shared/dom.js';
import { short } from '../../shared/numbers.js';
import { parametersOf } from '../parameters.js';
import { sceneOf } from '../scene.js';
import { caption, plain } from '../words/caption.js';
import { wholly } from './beats.js';

/** Milliseconds of rest before a screen reader is told. */
const HUSH = 500;

export function captionView() {
  const [sentence, compared, live] = ['caption', 'comparison', 'live'].map(byId);
  let timer = 0;

  function write(state) {
    const parts = partsOf(state);
    if (!parts) return;
    sentence.replaceChildren(...parts.flatMap(marked));
    announce(state, plain(parts));
  }

  function announce(state, text) {
    clearTimeout(timer);
    if (state.motion === 'rest') timer = window.setTimeout(() => (live.textContent = text), HUSH);
  }

  const written = [
    watch(({ run, position, motion, catalog, speed }) =>
      [run?.id, run?.frames.get(position.count), position.beat, motion, catalog, speed], write),
    watch(({ run, ghost, change }) => [run?.curve.length, ghost, change], (state) => {
      compared.textContent = comparison(state);
    }),
  ];
  return { update: (state) => written.forEach((one) => one(state)) };
}

function partsOf(state) {
  const scene = sceneOf(state);
  if (!scene || !state.catalog) return null;
  if (wholly(state)) return [{ text: passing(state, scene) }];
  return caption(scene, state.catalog, parametersOf(scene.run.experiment.problem));
}

function passing({ speed }, { frame }) {
  const loss = short(frame.value);
  return `Playing ${speed} whole iterations a second. Iteration ${frame.count}: the loss is ${loss}.`;
}

/** Names of slopes stay in one piece, although they have a slash. */
function marked({ text, tone }) {
  if (tone) return [element('strong', { className: tone }, text)];
  const pieces = text.split(/(∂L\/∂\S+)/);
  return pieces.map((piece, k) => (k % 2 ? element('span', { className: 'whole' }, piece) : piece));
}
