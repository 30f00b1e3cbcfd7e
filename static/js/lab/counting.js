// @ts-check
/** What a run has done up to a beat: as app/training/counters.py counts whole iterations. */

/** @typedef {import('../iteration/run.js').Batches} Batches */
/** @typedef {'rows'|'forward'|'backward'|'evaluations'|'backward_passes'} Amount of one batch */

/**
 * @param {Batches[]} batches how each epoch is cut
 * @param {number} updating operations of one update
 * @param {{begun: number, measured: number, moved: number}} done in how many iterations each has happened
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
