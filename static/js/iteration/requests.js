// @ts-check
/** What to ask the server for next, so that nobody waits: a pure function of the run and the visitor's place. */

/** @typedef {{count: number, steps: number, every: number}} TrainRequest every: keep only each n-th frame */

/** Iterations fetched with nothing left out, in one request. */
const CHUNK = 32;

/** A stretch that is only passed through comes in about this many frames. */
const SPARSE_FRAMES = 50;

/** No request should keep the server longer than about this, in milliseconds. */
const LONGEST_REQUEST = 500;

/** Requests begin at multiples of this, whatever the server's pace, so that all visitors know the same iterations. */
const FEWEST_STEPS = 8;
const MOST_STEPS = 1000;

/**
 * The next request, most urgent first: where the visitor wants to be, the iteration before, which captions and
 * tables compare with, what plays next, the rest of the run.
 * @param {import('./run.js').Run} run
 * @param {number} count where the visitor stands
 * @param {number|null} wanted where the visitor wants to be, if that has not arrived
 * @param {number} ahead how many iterations playback needs beyond this one
 * @returns {TrainRequest|null} null when nothing is missing
 */
export function nextRequest(run, count, wanted, ahead) {
  const window = Array.from({ length: ahead + 1 }, (_, k) => Math.min(count + k, run.planned));
  const here = wanted ?? count;
  const missing = [here, Math.max(0, here - 1), ...window, run.planned].find((one) => !run.frames.has(one));
  return missing == null ? null : toward(run, missing);
}

/**
 * From the last place where the server can go on: straight to a count, or by sparse frames until near it; and
 * never beyond a place where something is changed by hand.
 * @param {import('./run.js').Run} run
 * @param {number} count
 * @returns {TrainRequest}
 */
export function toward(run, count) {
  const start = Math.max(...[...run.checkpoints.keys()].filter((one) => one <= count));
  const near = count - start < CHUNK;
  const end = near ? Math.min(start + CHUNK, run.planned + 1) : count - (count % CHUNK);
  const hand = run.edits.find((edit) => edit.count > start)?.count ?? Infinity;
  const steps = Math.min(Math.min(end, hand) - start, mostSteps(run));
  return { count: start, steps, every: near ? 1 : powerOfTwo(steps / SPARSE_FRAMES) };
}

/** The smallest one that is not below a number. @param {number} least */
export const powerOfTwo = (least) => 2 ** Math.max(0, Math.ceil(Math.log2(least)));

/** As many iterations as the server did in the time one request may take. @param {import('./run.js').Run} run */
function mostSteps(run) {
  const affordable = run.pace > 0 ? Math.floor(LONGEST_REQUEST / run.pace) : CHUNK;
  return Math.min(MOST_STEPS, Math.max(FEWEST_STEPS, affordable - (affordable % FEWEST_STEPS)));
}
