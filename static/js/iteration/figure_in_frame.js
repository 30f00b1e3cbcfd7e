// @ts-check
/** One run walked in four beats, in a frame that is already there: what the page, the lab and mount() have in common. */

import { startFigure } from '../shared/figure.js';
import { tellChanges } from '../shared/tell_changes.js';
import { code } from './code.js';
import { coarseGrid, fineGrid } from './grids.js';
import { localView } from './local/resource.js';
import { figures, frames, landscape, shadow } from './resources.js';
import { slopeOfAll } from './slope_of_all.js';
import { toldOf } from './told.js';
import { viewsOf } from './views/all.js';
import { act } from './views/transport.js';

/** @typedef {import('../shared/resources.js').Resource} Resource */
/** @typedef {import('./position.js').Beat} Beat */
/** @typedef {import('./state/types.js').Context} Context */
/** @typedef {import('./state/types.js').State} State */
/** @typedef {import('./state/types.js').Store} Store */
/** @typedef {import('./state/types.js').View} View */

/**
 * @param {HTMLElement} root with the frame in it
 * @param {object} options
 * @param {Store} options.store
 * @param {Resource[]} options.resources what opens a run, and what else is asked for
 * @param {(context: Context, drawings: import('./views/all.js').Drawings) => View[]} [options.moreViews]
 * @param {import('./views/choices.js').Beside} [options.beside] what else stands in the line of a setting
 * @param {Record<string, () => void>} [options.extras] what more keys of a page do
 * @param {boolean} [options.alone] whether it is the one figure of a full page
 * @param {() => boolean} [options.charactersAllowed] whether single characters are keys
 */
export function iterationFigure(root, { store, resources, moreViews = () => [], beside, ...keys }) {
  const figure = startFigure(root, {
    ...keys,
    store,
    resources: [...resources, ...resourcesOf(root)],
    act,
    readiness: {
      isThere: (/** @type {State} */ { run }) => Boolean(run?.frames.size),
      isWaiting: (/** @type {State} */ { asked }) => asked !== null,
    },
    views(context) {
      const { views, drawings } = viewsOf(context, beside);
      return [...views, ...moreViews(context, drawings)];
    },
  });
  tellEvents(store, figure.tell);
  tellChanges(store, toldOf, figure.tell);
  const { moves } = figure.inOrder;
  return {
    ...figure,
    /** Goes to an iteration and one of its beats. */
    goTo: moves((/** @type {{count?: number, beat?: Beat}} */ { count, beat }) => {
      if (count !== undefined) store.dispatch({ type: 'seeked', count });
      if (beat !== undefined) store.dispatch({ type: 'beatShown', beat });
    }),
    play: moves(() => store.dispatch({ type: 'played' })),
    pause: moves(() => store.dispatch({ type: 'paused' })),
  };
}

/** Only what is shown is asked for. @param {HTMLElement} root @returns {Resource[]} */
function resourcesOf(root) {
  const has = (/** @type {string} */ part) => root.querySelector(`[data-part="${part}"]`) != null;
  const draws = ['caption', 'network-plot', 'landscape-plot', 'loss-plot'].some(has);
  return [
    frames,
    ...(draws ? [figures] : []),
    ...(has('landscape-plot') ? [landscape, shadow, coarseGrid, fineGrid, slopeOfAll] : []),
    ...(has('local') ? [localView] : []),
    ...(has('code') ? [code] : []),
  ];
}

/**
 * "ready" when it can be stepped, "step" when it has come to rest elsewhere, "rest" when it has stopped moving,
 * "answer" and "complete" when a question has been answered and its answer was seen,
 * "trouble" when the server is lost or refuses, "notes" when something that was asked for does not exist.
 * @param {Store} store
 * @param {(name: string, detail?: object) => void} tell
 */
function tellEvents(store, tell) {
  let last = store.state;
  let isReady = false;
  store.subscribe((state) => {
    const before = last;
    last = state;
    if (state.trouble && state.trouble !== before.trouble) tell('trouble', state.trouble);
    if (state.notes.length && state.notes !== before.notes) tell('notes', state.notes);
    const answer = state.asking?.answer;
    if (answer && answer !== before.asking?.answer) {
      tell('answer', answer);
      tell('complete', { score: answer.points });
    }
    if (!state.run?.frames.size) return;
    const detail = { count: state.position.count, beat: state.position.beat };
    if (!isReady) tell('ready', detail);
    isReady = true;
    if (state.motion !== 'rest') return;
    if (before.motion !== 'rest') tell('rest', detail);
    if (before.motion !== 'rest' || before.position !== state.position) tell('step', detail);
  });
}
