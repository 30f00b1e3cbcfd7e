// @ts-check
/** What the local view is of: a moment of a run, its step, the rule that takes it and the rows that it sees. */

import { ruleOf } from '../plans.js';
import { batchAt, isBatched } from '../words/whose.js';

/** @typedef {import('../state/types.js').State} State */

/**
 * @typedef {object} Subject
 * @property {number} count the iteration
 * @property {number} last the last one of the run
 * @property {import('../../shared/choice.js').Choice} rule
 * @property {string} noun what the rule is called within a sentence
 * @property {number} rate the learning rate of this step
 * @property {{rows: number, all: number}|null} batch null where each step sees all rows
 * @property {boolean} hasDiverged
 * @property {boolean} isExact whether the run measures slopes as this view does
 */

/**
 * What it depends on; null while there is nothing to look at.
 * @param {State} state
 */
export function localKey({ run, position }) {
  if (!run?.frames.has(position.count)) return null;
  return `${run.id} ${position.count} ${endOf(run) ? run.planned : ''}`;
}

/** Whether what is known is of this run. @param {State['run']} run @param {State['local']} local */
export const isLocalOf = (run, local) => local != null && local.key.startsWith(`${run?.id} `);

/** @param {import('../state/types.js').Opened} state @returns {Subject} */
export function subjectOf({ run, position: { count }, catalog }) {
  const rule = ruleOf(run, count);
  const { source } = run.experiment;
  return {
    count,
    last: run.planned,
    rule,
    noun: catalog.optimizers.find(({ name }) => name === rule.name)?.noun ?? '',
    rate: run.rates.get(count) ?? Number(rule.learning_rate),
    batch: isBatched(run) ? batchAt(run, count) : null,
    hasDiverged: run.diverged != null,
    isExact: source.name === 'backpropagation',
  };
}

/** What is sent for it. @param {import('../state/types.js').Opened} state */
export function bodyOf({ run, position: { count } }) {
  const { problem, seed, batch_size } = run.experiment;
  const frame = /** @type {import('../run.js').Frame} */ (run.frames.get(count));
  const isStep = frame.update.every(Number.isFinite) && frame.update.some((part) => part !== 0);
  const update = isStep ? frame.update : null;
  return {
    problem,
    seed,
    batch_size,
    count,
    theta: frame.theta,
    update,
    end: endOf(run),
    optimizer: ruleOf(run, count),
  };
}

/** Where the run ended; null while that is not known, and where it diverged. @param {import('../run.js').Run} run */
function endOf(run) {
  const last = run.diverged ? null : run.frames.get(run.planned);
  return last?.theta.every(Number.isFinite) ? last.theta : null;
}
