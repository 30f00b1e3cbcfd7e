// @ts-check
/** What the explanation of an answer needs of the run: names of its parts, and whose its numbers are. */

import { parameterNamed } from '../address/short_names.js';
import { parametersOf } from '../parameters.js';
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
 * @returns {import('../../questions/explanation.js').Told}
 */
export function toldOf({ of = '', iteration }, run) {
  const { quantity, part = '' } = quantityIn(of) ?? {};
  const node = nodeIn(part);
  const isOne = batchAt(run, iteration)?.rows === 1;
  const moved = furthest(run, iteration);
  const named = node ? nodeTitle(run, node) : parameterNamed(part, parametersOf(run.experiment.problem))?.name;
  return {
    name: named ?? moved.name,
    whose: isOne ? '' : node ? nodesOf(run, iteration) : meanOf(run, iteration),
    rows: (!quantity || quantity.name === 'loss-change') && isBatched(run) ? EXPLAINED.otherRows : '',
    by: moved.by,
  };
}

/** @param {Run} run @param {{layer: number, index: number}} node */
const nodeTitle = ({ experiment, columns }, node) => nodeName(experiment.problem.layers.length - 1, node, columns);

/**
 * The part that a step moved most, and by how far.
 * @param {Run} run @param {number} iteration
 */
function furthest({ frames, experiment }, iteration) {
  const updates = frames.get(iteration)?.update ?? [];
  const sizes = updates.map((one) => Math.abs(one ?? NaN));
  const place = sizes.indexOf(Math.max(...sizes));
  return { name: parametersOf(experiment.problem)[place]?.name ?? '', by: updates[place] ?? null };
}
