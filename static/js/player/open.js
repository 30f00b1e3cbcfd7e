// @ts-check
/** Opens a recorded run: what the server has answered arrives at once, as it would on the page. */

import { placeAsked, placeIn } from '../iteration/address/place.js';
import { askedIn } from '../iteration/question/open.js';
import { wholeFrames } from '../iteration/lean_frames.js';
import { planeKey } from '../iteration/plane.js';
import { figuresKey } from '../iteration/figures_key.js';
import { lookOf } from './record.js';

/** @typedef {import('./record.js').Kept} Kept */
/** @typedef {import('../iteration/state/types.js').State} State */
/** @typedef {import('../iteration/state/types.js').Store} Store */

/** @type {ReturnType<typeof askedIn>} */
const NOTHING_ASKED = { asking: null, notes: [] };

/** @param {Store} store @param {Kept} record */
export function openRecord(store, { search, catalog, preset, example, run, plane }) {
  const { source, optimizer, seed = 0, batch_size = null, problem, edits = [] } = preset.experiment;
  const { place } = placeIn(search, problem, catalog.planes);
  const text = new URLSearchParams(search).get('predict');
  const { asking, notes } = text === null ? NOTHING_ASKED : askedIn(text, problem);
  const choices = { source, optimizer, seed, batch_size, edits };
  store.dispatch({
    type: 'presetOpened',
    catalog,
    preset,
    choices,
    example,
    asking,
    notes,
    place: placeAsked(place, search, asking),
  });
  const { id } = /** @type {import('../iteration/run.js').Run} */ (store.state.run);
  const request = { count: 0, steps: run.frames.length, every: 1 };
  const answer = { ...run, frames: wholeFrames(run.frames) };
  store.dispatch({ type: 'answerArrived', id, request, answer, milliseconds: 0 });
  // There is no other plane to wait for.
  store.dispatch({ type: 'planeRefused', id, notes });
  if (plane) store.dispatch({ type: 'planeArrived', id, plane: shown(plane, store.state) });
}

/** @param {NonNullable<Kept['plane']>} plane @param {State} state */
const shown = (plane, state) => ({ ...plane, key: planeKey(state) ?? '', of: state.run?.id, compared: false });

/**
 * The figures in the colours and for the width that are asked for.
 * @param {Kept} record
 * @returns {import('../shared/resources.js').Resource}
 */
export function figuresOf({ figures }) {
  return {
    group: (state) => String(figuresKey(state)),
    next(/** @type {State} */ state) {
      const key = figuresKey(state);
      if (!key || state.figures?.key === key) return null;
      const found = { key, ...figures[lookOf(state.appearance)] };
      return () => Promise.resolve({ type: 'figuresArrived', figures: found });
    },
  };
}
