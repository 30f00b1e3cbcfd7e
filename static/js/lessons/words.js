// @ts-check
/** What lessons say in the browser. */

/** @param {number} step @param {number} steps @param {number} done */
export const tally = (step, steps, done) => `Step ${step} of ${steps}; ${done === 0 ? 'none' : done} done`;

/** @param {number} step @param {boolean} isRight @param {boolean} isAsked @param {string} after */
export function finishedStep(step, isRight, isAsked, after) {
  const answer = isAsked ? (isRight ? 'Your answer was right. ' : 'Your answer was another one. ') : '';
  return `Step ${step} is done. ${answer}${after}`;
}

export const ALL_DONE = 'All steps of this lesson are done.';
