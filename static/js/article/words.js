// @ts-check
/** What the figures of the article say. */

import { short } from '../shared/numbers.js';

/** What a ball on a ground says below its buttons. */
export const BALL = {
  needsSlope: 'There is no slope yet, so there is no step. Press “Measure the slope” first.',
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

/** What the figure of the answer says. */
export const ANSWER = {
  needsSlope: 'No slope yet, so there is no step to take. Press “Measure the slope” first.',
  none: '–',
  noTag: 'no slope yet',
  /** @param {number} slope */
  tag: (slope) => `slope ${short(slope, 3)}`,
  /** @param {number} slope */
  staleTag: (slope) => `slope ${short(slope, 3)}, measured elsewhere`,
  /** @param {number} slope */
  measured: (slope) => `The slope here is ${short(slope, 3)}. The ball stays locked: measuring moves nothing.`,
  /** @param {number} count */
  measuredAgain: (count) => `Measured ${count} times now: the same number, and nothing has moved.`,
  /** @param {number|null} before @param {number} after */
  stepped: (before, after) =>
    `The weight moved by −rate × slope. The loss ${
      went(before, after)
    }. The slope in the tag belongs to the old place.`,
  /** @param {number|null} before @param {number} after @param {number} fresh */
  stale: (before, after, fresh) =>
    `That slope was stale: measured elsewhere. The loss ${went(before, after)}. A fresh slope would have led to ${
      short(fresh, 3)
    }.`,
  over: 'The steps that this figure shows end here. Start again, and measure more often or less.',
  /** @param {number} weight */
  outside: (weight) =>
    `This step would end at ${short(weight, 3)}, outside the picture. Measure first, or lower the rate.`,
  /** @param {number} measured @param {number} moved */
  counts: (measured, moved) => `Slope measured ${BALL.times(measured)}, weight moved ${BALL.times(moved)}.`,
};

/** What the code panel says of each beat. @type {Record<string, string>} */
export const CODE = {
  forward: 'The network computes its outputs from its inputs. The values on the way are kept.',
  loss: 'One number says how wrong the outputs are.',
  backward: 'Here the slopes are measured, one for each weight. No weight has moved.',
  step: 'Here the weights move, each by −rate × slope. The network and its data are not asked.',
};

/** @param {number|null} before @param {number} after */
function went(before, after) {
  if (before === null || before === after) return `is ${short(after, 3)}`;
  return `${after < before ? 'fell' : 'rose'} from ${short(before, 3)} to ${short(after, 3)}`;
}

/** A number with so many decimals, and a true minus sign. @param {number} number @param {number} decimals */
export const fixed = (number, decimals) => number.toFixed(decimals).replace('-', '−');
