// @ts-check
/** What the explanation of an answer needs of the run: names of its parts, whose its numbers are, and the caption then. */

import { parameterNamed } from '../address/short_names.js';
import { parametersOf } from '../parameters.js';
import { sceneOf } from '../scene.js';
import { caption, plain } from '../words/caption.js';
import { nodeName } from '../words/numbers.js';
import { batchAt, isBatched, meanOf, nodesOf } from '../words/whose.js';
import { quantityIn } from '../../questions/quantity.js';
import { EXPLAINED } from '../../questions/words.js';
import { nodeIn } from './key.js';

/** @typedef {import('../../questions/question.js').Question} Question */
/** @typedef {import('../run.js').Run} Run */

/**
 * @param {Question} question
 * @param {Run} run
 * @returns {{name: string, whose: string, rows: string}}
 */
export function toldOf({ of = '', iteration }, run) {
  const { quantity, part = '' } = quantityIn(of) ?? {};
  const node = nodeIn(part);
  const isOne = batchAt(run, iteration)?.rows === 1;
  return {
    name: node ? nodeTitle(run, node) : parameterNamed(part, parametersOf(run.experiment.problem))?.name ?? '',
    whose: isOne ? '' : node ? nodesOf(run, iteration) : meanOf(run, iteration),
    rows: quantity?.name === 'loss-change' && isBatched(run) ? EXPLAINED.otherRows : '',
  };
}

/** @param {Run} run @param {{layer: number, index: number}} node */
const nodeTitle = ({ experiment, columns }, node) => nodeName(experiment.problem.layers.length - 1, node, columns);

/**
 * What the figure says of the beat that was asked about.
 * @param {Question} question
 * @param {import('../state/types.js').State} state
 */
export function captionThen({ iteration, beat }, state) {
  const frame = state.run?.frames.get(iteration);
  const scene = sceneOf(state);
  if (!frame || !scene || !state.catalog) return '';
  const then = { ...scene, frame, beat: /** @type {import('../position.js').Beat} */ (beat), progress: 1 };
  return plain(caption(then, state.catalog, parametersOf(scene.run.experiment.problem)));
}
