// @ts-check
/** What arrives from the server for the run that is shown, and what is wrong when nothing arrives. */

import { complete } from '../position.js';
import { keptPlane } from '../plane.js';
import { nearest, withAnswer } from '../run.js';

/** @typedef {import('./types.js').State} State */
/** @typedef {import('./actions.js').Handlers} Handlers */

/** @satisfies {Partial<Handlers>} */
export const runs = {
  answerArrived,
  troubled: (state, { trouble }) => ({ ...rested(state), trouble }),
  retried: (state) => ({ ...state, trouble: null }),
};

/** @param {State} state @returns {State} */
const rested = (state) => ({ ...state, motion: 'rest', position: complete(state.position) });

/** More frames of this run; answers that belong to an older run are thrown away. @type {Handlers['answerArrived']} */
function answerArrived(state, { id, request, answer, milliseconds }) {
  if (id !== state.run?.id) return state;
  const run = withAnswer(state.run, request, answer, milliseconds, state.position.count);
  return approached({ ...state, run, plane: keptPlane(state.plane, run, state.ghost) });
}

/** Nearer to where the visitor wants to be, or there. @param {State & {run: import('../run.js').Run}} state @returns {State} */
function approached(state) {
  if (!state.wanted) return state;
  const wanted = Math.min(state.wanted.count, state.run.planned);
  const count = nearest(state.run, wanted) ?? state.position.count;
  const position = { count, beat: state.wanted.beat, progress: 1 };
  return { ...state, position, wanted: count === wanted ? null : state.wanted };
}
