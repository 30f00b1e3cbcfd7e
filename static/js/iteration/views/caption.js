// @ts-check
/** The sentence that says what just happened; heard only when the figure has come to rest. */

import { element, watch } from '../../shared/dom.js';
import { afterRest, BEFORE_SPEECH } from '../../shared/rest.js';
import { parametersOf } from '../parameters.js';
import { shownScene } from '../scene.js';
import { BEFORE_FORWARD, caption, passing, plain } from '../words/caption.js';
import { wholly } from './beats.js';

/** @typedef {import('../state/types.js').State} State */
/** @typedef {import('../words/caption.js').Part} Part */

/** @param {import('../state/types.js').Context} context */
export function captionView({ part, signal }) {
  const [sentence, live] = ['caption', 'live'].map(part);
  const atRest = afterRest(BEFORE_SPEECH, signal);

  function write(/** @type {State} */ state) {
    const parts = partsOf(state);
    if (!parts) return;
    sentence.replaceChildren(...parts.flatMap(marked));
    atRest(state.motion === 'rest', () => (live.textContent = plain(parts)));
  }

  return {
    update: watch(
      (
        /** @type {State} */ state,
      ) => {
        const { run, position, motion, catalog, speed, selection } = state;
        return [
          run?.id,
          run?.frames.get(position.count),
          position.beat,
          position.progress === 0,
          motion,
          catalog,
          speed,
          selection,
          shownScene(state) != null,
        ];
      },
      write,
    ),
  };
}

/** @param {State} state @returns {Part[]|null} */
function partsOf(state) {
  const scene = shownScene(state);
  if (!scene || !state.catalog) return null;
  if (isBeforeForward(scene, state)) return [{ text: BEFORE_FORWARD }];
  if (wholly(state)) return [{ text: passing(scene, state.speed) }];
  return caption(scene, state.catalog, parametersOf(scene.run.experiment.problem));
}

/** Before the first beat of all, where a question may be asked. @param {import('../scene.js').Scene} scene @param {State} state */
const isBeforeForward = ({ beat, progress }, { motion }) => beat === 'forward' && progress === 0 && motion === 'rest';

/** Names of slopes stay in one piece, although they have a slash. @param {Part} part */
function marked({ text, tone }) {
  if (tone) return [element('strong', { className: tone }, text)];
  const pieces = text.split(/(∂L\/∂\S+)/);
  return pieces.map((piece, k) => (k % 2 ? element('span', { className: 'whole' }, piece) : piece));
}
