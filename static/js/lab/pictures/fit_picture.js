// @ts-check
/** One moment of the residuals as marks: a stick from each target to what was predicted for it. */

import { NOWHERE } from '../../drawing/pen.js';

/** @typedef {import('./fit_ground.js').FitGround} Ground */
/** @typedef {import('../types.js').DataRows} DataRows */
/** @typedef {{target: [number, number], guess: [number, number]}} Spot in pixels */

const RADIUS = 3.2;

/** More rows than these are drawn as small squares, which cost less. */
const MANY = 400;

/**
 * @param {import('../types.js').Predicted|null} predicted null while it is not known
 * @param {DataRows} data
 * @param {number} output
 * @param {Ground} ground
 * @returns {import('../../drawing/types.js').Marks}
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

/**
 * Where each row's target and prediction stand. A row without a finite prediction has no place.
 * @param {import('../types.js').Scores|null|undefined} scores
 * @param {import('../types.js').RowsFor} rows
 * @param {number} output
 * @param {Ground} ground
 * @returns {Spot[]}
 */
function spots(scores, { x }, output, { pixel, overInput }) {
  const found = scores?.residuals;
  if (!found) return [];
  return found.targets.map((target, row) => {
    const across = overInput ? x[row][0] : target[output];
    return { target: pixel(across, target[output]), guess: pixel(across, found.predictions[row][output] ?? NaN) };
  }).filter(({ guess }) => Number.isFinite(guess[1]));
}

/** What is predicted, from left to right. @param {Spot[]} all @param {Ground['pen']} pen */
function curve(all, pen) {
  const ordered = all.map(({ guess }) => guess).sort(([one], [other]) => one - other);
  return ordered.length > 1 ? pen.polyline(ordered) : NOWHERE;
}

/** Where predictions and targets are the same. @param {Ground} ground */
function diagonal({ pen, pixel, targets: [low, high] }) {
  return pen.polyline([pixel(low, low), pixel(high, high)]);
}

/** Over an input, a dot is the target; over targets, it is the prediction. @param {Spot[]} rows @param {Ground} ground */
function dots(rows, { pen, overInput }) {
  /** @type {(spot: [number, number]) => string} */
  const mark = rows.length > MANY ? ([x, y]) => pen.box(x - 2, y - 2, 4, 4) : ([x, y]) => pen.circle(x, y, RADIUS);
  return rows.map(({ target, guess }) => mark(overInput ? target : guess)).join('') || NOWHERE;
}
