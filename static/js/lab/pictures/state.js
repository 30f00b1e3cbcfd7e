// @ts-check
/** What the lab looks at beside the run itself: what the network says, and how good that is. */

import { dataKey } from '../data_request.js';

/** @typedef {any} State */

/** The part of the lab's state that belongs to these pictures. */
export const PICTURES = {
  /** Figures as Python built them, with the key they were asked for by. */
  labFigures: null,
  /** What the network says in one iteration: the answer of /api/predict, with its moment. */
  predicted: null,
  /** Losses and accuracies along the run, on rows for training and for testing. */
  scored: null,
  /** The output that is shown; null is the last one. */
  output: null,
  /** What nodes show: their numbers, or a map of what they compute all over the plane. */
  nodesShow: 'numbers',
  maps: null,
  /** Losses on the rows for testing, to be drawn beside those of the run. */
  tested: null,
};

export const pictureHandlers = {
  labFiguresArrived: (state, { figures }) => ({ ...state, labFigures: figures }),
  predictionArrived: (state, { predicted }) => ({ ...state, predicted, maps: mapsOf(predicted, state.nodesShow) }),
  scoresArrived,
  outputChosen: (state, { output }) => ({ ...state, output }),
  nodesShown: (state, { nodesShow }) => ({ ...state, nodesShow, maps: mapsOf(state.predicted, nodesShow) }),
};

const mapsOf = (predicted, nodesShow) => (nodesShow === 'maps' ? predicted?.grid?.maps ?? null : null);

/** Scores belong to one run; an answer that comes late is for another. */
function scoresArrived(state, { scored }) {
  if (scored.id !== state.run.id) return state;
  const losses = scored.test?.loss.map((value, k) => ({ count: scored.counts[k], value })) ?? null;
  return { ...state, scored, tested: losses };
}

/** What was predicted for another problem says nothing about this one. @param {State} state */
export const predictedNow = ({ predicted, run }) =>
  (predicted && predicted.problem === run?.experiment.problem ? predicted : null);

/** Rows of the problem that is chosen now. @param {State} state */
export const dataNow = ({ data, choices }) => (data && choices && data.key === dataKey(choices.problem) ? data : null);

/** The output that is shown: the last one, which of two classes is the second. @param {State} state */
export function outputNow({ output, choices }) {
  const last = choices.problem.layers.at(-1) - 1;
  return output == null ? last : Math.min(output, last);
}
