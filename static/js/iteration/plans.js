// @ts-check
/** Plans: which rule takes which step. A run begins with one, and on the way another may take over. */

/** @typedef {import('../shared/choice.js').Choice} Choice */
/** @typedef {import('./run.js').Edit} Edit */
/** @typedef {{optimizer: Choice, edits?: Edit[]}} Planned the rule that a run begins with, and what is edited on the way */

/** The rule that takes a step. @param {Planned} planned @param {number} count @returns {Choice} */
export const optimizerAt = ({ optimizer, edits = [] }, count) => takeoverAt(edits, count)?.optimizer ?? optimizer;

/** The rule that takes a step of a run. @param {Pick<import('./run.js').Run, 'experiment'|'edits'>} run @param {number} count */
export const ruleOf = ({ experiment: { optimizer }, edits }, count) => optimizerAt({ optimizer, edits }, count);

/** The step with which the rule took over that takes this one. @param {Edit[]} edits @param {number} count */
const legOf = (edits, count) => takeoverAt(edits, count)?.count ?? 0;

/** Edits that bring another rule, up to a step, as the server is told them. @param {Edit[]} edits @param {number} count */
export const takeoversUntil = (edits, count) =>
  edits.filter((edit) => edit.optimizer && edit.count <= count).map(({ count, optimizer }) => ({ count, optimizer }));

/** Edits without those that bring another rule. @param {Edit[]} edits @returns {Edit[]} */
export const withoutTakeovers = (edits) =>
  edits
    .filter(({ values }) => Object.keys(values).length > 0)
    .map((edit) => edit.optimizer ? { count: edit.count, values: edit.values } : edit);

/** What an iteration costs with the rule that takes it; null where that is not known yet. @param {Pick<import('./run.js').Run, 'costs'|'edits'>} run @param {number} count */
export const costAt = ({ costs, edits }, count) => costs.get(legOf(edits, count))?.cost ?? null;

/**
 * The costs of a run with those of one more answer: it never reaches beyond a place where another rule takes over.
 * @param {Pick<import('./run.js').Run, 'costs'|'edits'>} run @param {number} count @param {import('./run.js').TrainAnswer} answer
 */
export function withCost({ costs, edits }, count, { cost, batches = [] }) {
  const leg = legOf(edits, count);
  return costs.has(leg) ? costs : new Map([...costs, [leg, { cost, batches }]]);
}

/** @param {Edit[]} edits @param {number} count */
const takeoverAt = (edits, count) => edits.findLast((edit) => edit.optimizer && edit.count <= count);
