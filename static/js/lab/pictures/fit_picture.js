// @ts-check
/** One moment of the residuals as marks: a stick from each target to what was predicted for it. */

import { NOWHERE } from '../../drawing/pen.js';

const RADIUS = 3.2;

/** More rows than these are drawn as small squares, which cost less. */
const MANY = 400;

/**
 * @param {any} predicted as /api/predict answers it; null while it is not known
 * @param {any} data
 * @param {number} output
 * @param {any} ground
 */
export function fitPicture(predicted, data, output, ground) {
  const train = spots(predicted?.train, data.train, output, ground);
  const test = spots(predicted?.test, data.test, output, ground);
  const all = [...train, ...test];
  return {
    paths: {
      residuals: all.map(({ target, guess }) => ground.pen.polyline([target, guess])).join('') || NOWHERE,
      line: ground.overInput ? curve(all, ground.pen) : diagonal(ground),
      train: dots(train, ground),
      test: dots(test, ground),
    },
    points: {},
  };
}

/** Where each row's target and prediction stand, in pixels. A row without a finite prediction has no place. */
function spots(scores, { x }, output, { pixel, overInput }) {
  const found = scores?.residuals;
  if (!found) return [];
  return found.targets.map((target, row) => {
    const across = overInput ? x[row][0] : target[output];
    return { target: pixel(across, target[output]), guess: pixel(across, found.predictions[row][output] ?? NaN) };
  }).filter(({ guess }) => Number.isFinite(guess[1]));
}

/** What is predicted, from left to right. */
function curve(all, pen) {
  const ordered = all.map(({ guess }) => guess).sort(([one], [other]) => one - other);
  return ordered.length > 1 ? pen.polyline(ordered) : NOWHERE;
}

/** Where predictions and targets are the same. */
function diagonal({ pen, pixel, targets: [low, high] }) {
  return pen.polyline([pixel(low, low), pixel(high, high)]);
}

/** Over an input, a dot is the target; over targets, it is the prediction. */
function dots(rows, { pen, overInput }) {
  const mark = rows.length > MANY
    ? ([x, y]) => pen.box(x - 2, y - 2, 4, 4) : ([x, y]) => pen.circle(x, y, RADIUS);
  return rows.map(({ target, guess }) => mark(overInput ? target : guess)).join('') || NOWHERE;
}
