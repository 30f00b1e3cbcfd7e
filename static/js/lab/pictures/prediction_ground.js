// @ts-check
/** What of the predictions only a redraw changes: the axes, the rows, the legend, for one data set and size. */

import { colourEnds } from '../../drawing/annotations.js';
import { createPen } from '../../drawing/pen.js';
import { roundedTo, tickText } from '../../drawing/ticks.js';
import { clamp, createWindow, pixelAxes, plottingArea } from '../../drawing/plotting_area.js';
import { classOf, meaningOf, shareOf } from './decision.js';

/** @typedef {import('../types.js').DataRows} DataRows */
/** @typedef {ReturnType<typeof preparePrediction>} PredictionGround */

/** A mark for each class, so that colour never speaks alone. */
export const SYMBOLS = ['circle', 'square', 'diamond', 'triangle-up', 'star', 'pentagon', 'hexagon', 'cross'];

/** Up to so many rows are drawn with marks of this size, in pixels. */
const SIZES = [[60, 9], [300, 6], [Infinity, 4.5]];

/**
 * @param {import('../../drawing/types.js').Figure} figure
 * @param {DataRows} data
 * @param {import('./input_ranges.js').Window} shown
 * @param {number} output the one that is shown
 * @param {number} resolution of the grid
 * @param {number} width
 * @param {number} height
 */
export function preparePrediction(figure, data, shown, output, resolution, width, height) {
  const { margin, meta } = figure.layout;
  const area = plottingArea({ width, height }, margin);
  const window = createWindow(area, shown);
  const meaning = meaningOf(data, output);
  const named = { xaxis: axis(shown.x, data.input_names[0]), yaxis: axis(shown.y, data.input_names[1]) };
  const images = [{ ...figure.layout.images[0], ...place(shown, resolution) }];
  const layout = { ...pixelAxes(area), ...named, images, annotations: notes(meaning, meta) };
  const traces = {
    0: marks(data, data.train, output, meaning, meta, false),
    1: marks(data, data.test, output, meaning, meta, true),
  };
  return {
    area,
    shown,
    meaning,
    meta,
    pen: createPen(area.left, area.top),
    pixel: window.pixel,
    plotly: { layout, traces },
  };
}

const axis = (/** @type {[number, number]} */ range, /** @type {string} */ title) => ({
  range,
  title: { text: title },
});

/**
 * A number of the grid belongs to the middle of its pixel, and the first one to the very edge of the plane.
 * @param {import('./input_ranges.js').Window} shown
 * @param {number} resolution
 */
function place({ x: [left, right], y: [low, high] }, resolution) {
  const [column, row] = [(right - left) / (resolution - 1), (high - low) / (resolution - 1)];
  return { x: left - column / 2, y: high + row / 2, sizex: right - left + column, sizey: high - low + row };
}

/**
 * Rows for training are filled, those for testing hollow.
 * @param {DataRows} data
 * @param {import('../types.js').RowsFor} rows
 * @param {number} output
 * @param {import('./decision.js').Meaning} meaning
 * @param {any} meta of the figure
 * @param {boolean} hollow
 */
function marks({ task, train, test }, { x, y }, output, meaning, { levels, colors }, hollow) {
  const share = shareOf(meaning);
  const last = levels.length - 1;
  const shade = (/** @type {number[]} */ target) =>
    levels[Math.round(((clamp(share(target[output]), -1, 1) + 1) / 2) * last)].color;
  const tints = y.map(shade);
  const size = SIZES.find(([most]) => train.x.length + test.x.length <= most)?.[1];
  const symbol = y.map((
    target,
  ) => (task === 'regression' ? SYMBOLS[0] : SYMBOLS[classOf(task, target, output) % SYMBOLS.length]));
  const line = hollow ? { width: 2, color: tints } : { width: 1, color: colors.card };
  return {
    x: x.map((row) => row[0]),
    y: x.map((row) => row[1]),
    marker: { size, symbol, color: hollow ? colors.card : tints, line },
  };
}

/** What the ends of the bar of colours stand for. @param {import('./decision.js').Meaning} meaning @param {any} meta */
function notes({ low, high }, meta) {
  return colourEnds([low, high].map((end) => tickText(roundedTo(end, 2))), meta);
}
