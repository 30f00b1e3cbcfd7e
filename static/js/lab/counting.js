// @ts-check
/** What a run has done up to a beat: as app/training/counters.py counts whole iterations. */

/** @typedef {import('../iteration/run.js').Batches} Batches */
/** @typedef {'rows'|'forward'|'backward'|'evaluations'|'backward_passes'} Amount of one batch */

/** @typedef {{begun: number, measured: number, moved: number}} Done in how many iterations each has happened */

/**
 * What a run has done whose rules took over from one another.
 * @param {import('../iteration/run.js').Run['costs']} costs by the step with which each took over
 * @param {Done} done
 */
export function countersAlong(costs, done) {
  const starts = [...costs.keys()].sort((a, b) => a - b).filter((start) => start === 0 || start < done.begun);
  const legs = starts.map((start, k) => {
    const { batches, cost } = /** @type {{batches: Batches[], cost: {update: number}}} */ (costs.get(start));
    const until = (/** @type {number} */ most) => countersOf(batches, cost.update, atMost(done, most));
    return { until: until(starts[k + 1] ?? Infinity), before: until(start) };
  });
  const last = legs[legs.length - 1].until;
  const sum = (/** @type {'backward'|'evaluations'|'operations'} */ amount) =>
    legs.reduce((total, { until, before }) => total + until[amount] - before[amount], 0);
  return { ...last, backward: sum('backward'), evaluations: sum('evaluations'), operations: sum('operations') };
}

/** What has happened before an iteration. @param {Done} done @param {number} most @returns {Done} */
const atMost = ({ begun, measured, moved }, most) => ({
  begun: Math.min(begun, most),
  measured: Math.min(measured, most),
  moved: Math.min(moved, most),
});

/**
 * @param {Batches[]} batches how each epoch is cut
 * @param {number} updating operations of one update
 * @param {Done} done
 */
export function countersOf(batches, updating, { begun, measured, moved }) {
  const rows = batches.reduce((sum, kind) => sum + kind.batches * kind.rows, 0);
  const upTo = (/** @type {number} */ count, /** @type {Amount} */ amount) => added(batches, count, amount);
  return {
    forward: begun,
    backward: upTo(measured, 'backward_passes'),
    // The forward pass is the first evaluation of each measurement.
    evaluations: begun + upTo(measured, 'evaluations') - measured,
    updates: moved,
    epochs: upTo(moved, 'rows') / rows,
    operations: upTo(begun, 'forward') + upTo(measured, 'backward') + moved * updating,
  };
}

/** The sum over the first iterations: whole epochs, and the batches of one more. @type {(batches: Batches[], count: number, amount: Amount) => number} */
function added(batches, count, amount) {
  const inEpoch = batches.reduce((sum, kind) => sum + kind.batches, 0);
  const epochs = Math.floor(count / inEpoch);
  let left = count - epochs * inEpoch;
  return batches.reduce((sum, kind) => {
    const further = Math.min(left, kind.batches);
    left -= further;
    return sum + (epochs * kind.batches + further) * kind[amount];
  }, 0);
}
