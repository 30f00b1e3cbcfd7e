// @ts-check
/** What the figures of the article say. */

import { short } from '../shared/numbers.js';

/** What a ball on a ground says below its buttons. */
export const BALL = {
  unmeasured: 'No slope yet. Press violet.',
  needsSlope: 'There is no slope yet, so there is no step. Press violet first.',
  measured: 'The slope is measured. Nothing has moved, however often you press.',
  madeUp: 'You have made up this slope. Descent will obey it. Take the step.',
  /** @param {number} before @param {number} after */
  stepped: (before, after) =>
    after <= before
      ? `The ball has moved, and the loss fell from ${short(before, 3)} to ${
        short(after, 3)
      }. The slope was measured elsewhere: measure again.`
      : `The ball has moved, and the loss rose from ${short(before, 3)} to ${short(after, 3)}. Descent did not notice.`,
  /** @param {number} before @param {number} after */
  stale: (before, after) =>
    `It went on along a stale slope, measured elsewhere: the loss went from ${short(before, 3)} to ${short(after, 3)}.`,
  obeyed: 'The ball has moved: descent obeyed your slope. Measure the true one, and compare.',
  outside: 'The ball has left the picture. Start again, with a smaller rate.',
  none: 'not measured yet',
  /** @param {number} count */
  times: (count) => `${count} ${count === 1 ? 'time' : 'times'}`,
  /** @param {number[]} slope */
  slope: (slope) => slope.map((number) => short(number, 3)).join(', '),
  tip: 'Tip of the slope arrow: drag it, or move it with the arrow keys',
};

/** A number with so many decimals, and a true minus sign. @param {number} number @param {number} decimals */
export const fixed = (number, decimals) => number.toFixed(decimals).replace('-', '−');
