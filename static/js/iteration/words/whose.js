// @ts-check
/** Whose a number is: that of one row, or the mean of a batch or of all rows. */

import { counted } from '../../shared/numbers.js';

/**
 * @typedef {object} Batches of one size in each epoch: first those of the chosen size, then the one that remains
 * @property {number} batches how many there are
 * @property {number} rows of each
 * @property {number} forward operations, as in Cost
 * @property {number} backward
 * @property {number} evaluations
 * @property {number} backward_passes
 */

/** @typedef {{batches?: Batches[]}} Batched a run, perhaps before an answer has said how its rows are cut */
/** @typedef {Batched & Pick<import('../run.js').Run, 'example'>} Shown */

/**
 * How many rows an iteration sees, of how many; null while no answer has said.
 * @param {Batched} run @param {number} count
 */
export function batchAt({ batches = [] }, count) {
  let left = count % batches.reduce((sum, kind) => sum + kind.batches, 0);
  const kind = batches.find((one) => (left -= one.batches) < 0);
  return kind ? { rows: kind.rows, all: batches.reduce((sum, one) => sum + one.batches * one.rows, 0) } : null;
}

/** Whether every iteration sees other rows than the one before. @param {Batched} run */
export const isBatched = ({ batches = [] }) => batches.length > 1 || batches.some((kind) => kind.batches > 1);

/** "all four rows", "this batch of two rows". @param {Batched} run @param {number} count */
export function rowsOf(run, count) {
  const batch = batchAt(run, count);
  if (!batch) return 'the rows';
  if (isBatched(run)) return `this batch of ${counted(batch.rows, 'row')}`;
  return batch.all === 1 ? 'the only row' : `all ${counted(batch.all, 'row')}`;
}

/** "mean of all four rows". @param {Batched} run @param {number} count */
export function meanOf(run, count) {
  const rows = rowsOf(run, count);
  return batchAt(run, count)?.rows === 1 ? rows : `mean of ${rows}`;
}

/** "row 2", "row 2 of this batch". @param {Shown & {example: number}} run */
export const rowOf = (run) => `row ${run.example + 1}${isBatched(run) ? ' of this batch' : ''}`;

/** Whose the numbers of nodes are. @param {Shown} run @param {number} count */
export const nodesOf = (
  run,
  count,
) => (run.example == null ? meanOf(run, count) : rowOf({ ...run, example: run.example }));

/** ", row 2" or ", mean"; nothing where there is only one row. @param {Batched} run @param {number} count @param {number|null} example */
export function shortlyWhose(run, count, example) {
  if (example != null) return `, row ${example + 1}`;
  return batchAt(run, count)?.rows === 1 ? '' : ', mean';
}
