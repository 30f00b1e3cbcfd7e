// @ts-check
/** What the lab looks at beside the run itself: what the network says, and how good that is. */

import { dataKey } from '../data_request.js';

/** @typedef {import('../types.js').State} State */
/** @typedef {import('../state/actions.js').Handlers} Handlers */

/** The part of the lab's state that belongs to these pictures. @satisfies {Partial<State>} */
export const PICTURES = {
  labFigures: null,
  predicted: null,
  scored: null,
  output: null,
  nodesShow: 'numbers',
  maps: null,
  tested: null,
};

/** @satisfies {Partial<Handlers>} */
export const pictureHandlers = {
  labFiguresArrived: (state, { figures }) => ({ ...state, labFigures: figures }),
  predictionArrived: (state, { predicted }) => ({ ...state, predicted, maps: mapsOf(predicted, state.nodesShow) }),
  scoresArrived,
  outputChosen: (state, { output }) => ({ ...state, output }),
  nodesShown: (state, { nodesShow }) => ({ ...state, nodesShow, maps: mapsOf(state.predicted, nodesShow) }),
};

/** @param {State['predicted']} predicted @param {State['nodesShow']} nodesShow */
const mapsOf = (predicted, nodesShow) => (nodesShow === 'maps' ? predicted?.grid?.maps ?? null : null);

/** Scores belong to one run; an answer that comes late is for another. @type {Handlers['scoresArrived']} */
function scoresArrived(state, { scored }) {
  if (scored.id !== state.run.id) return state;
  const losses = scored.test?.loss.map((value, k) => ({ count: scored.counts[k], value })) ?? null;
  return { ...state, scored, tested: losses };
}

/** What was predicted for another problem says nothing about this one. @param {Pick<State, 'predicted'|'run'>} state */
export const predictedNow = (
  { predicted, run },
) => (predicted && predicted.problem === run?.experiment.problem ? predicted : null);

/** Rows of the problem that is chosen now. @param {Pick<State, 'data'|'choices'>} state */
export const dataNow = ({ data, choices }) => (data && choices && data.key === dataKey(choices.problem) ? data : null);

/** The output that is shown: the last one, which of two classes is the second. @param {Pick<State, 'output'|'choices'>} state */
export function outputNow({ output, choices }) {
  const last = (choices?.problem.layers.at(-1) ?? 1) - 1;
  return output == null ? last : Math.min(output, last);
}
