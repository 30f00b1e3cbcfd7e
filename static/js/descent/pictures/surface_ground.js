// @ts-check
/** What of the surface only a redraw changes: heights, axes and their legend, for one ground and size. */

import { colourEnds } from '../../drawing/annotations.js';
import { createPen } from '../../drawing/pen.js';
import { roundedTo, tickText } from '../../drawing/ticks.js';
import { clamp, createWindow, pixelAxes, plottingArea } from '../../drawing/plotting_area.js';
import { heightsOf } from './heights.js';

const CONTOURS = 18;
const FINEST = 1e-5;

/** Counted from a minimum, heights would all look alike next to it. */
const FINEST_SHIFTED = 0.02;

/** Far outside, and still a number that a browser draws. */
const FAR = 20000;

/**
 * @typedef {import('../types.js').SurfaceSurvey} SurfaceSurvey
 * @typedef {import('../types.js').Minimum} Minimum
 * @typedef {import('../types.js').Point} Point
 * @typedef {import('./heights.js').Heights} Heights
 * @typedef {ReturnType<typeof prepareSurface>} SurfaceGround
 */

/**
 * @param {import('../types.js').Figure} figure
 * @param {SurfaceSurvey} survey
 * @param {Minimum[]|null} minima
 * @param {number} width
 * @param {number} height
 */
export function prepareSurface(figure, survey, minima, width, height) {
  const { margin, meta } = figure.layout;
  const area = plottingArea({ width, height }, margin);
  const [left, right, bottom, top] = survey.extent;
  const window = createWindow(area, { x: [left, right], y: [bottom, top] });
  const heights = surfaceHeights(survey.loss, minima);
  /** @type {(point: (number|null)[]) => Point} */
  const pixel = (point) => {
    const [x, y] = window.pixel(point[0] ?? NaN, point[1] ?? NaN);
    return [clamp(x, -FAR, FAR), clamp(y, -FAR, FAR)];
  };
  const axis = (/** @type {number[]} */ range, /** @type {string} */ text) => ({ range, title: { text } });
  const layout = {
    ...pixelAxes(area),
    xaxis: axis([left, right], survey.labels[0]),
    yaxis: axis([bottom, top], survey.labels[1]),
    annotations: legend(heights, meta),
  };
  return {
    area,
    meta,
    pixel,
    stretch: window.stretch,
    pen: createPen(area.left, area.top),
    plotly: { layout, traces: { 0: contour(survey, heights) } },
  };
}

/** @param {(number|null)[][]} loss @param {Minimum[]|null} minima */
export function surfaceHeights(loss, minima) {
  const fine = heightsOf(loss.flat(), minima, FINEST);
  return fine.shift === 0 ? fine : heightsOf(loss.flat(), minima, FINEST_SHIFTED);
}

/** @param {SurfaceSurvey} survey @param {Heights} heights */
function contour({ x, y, loss }, heights) {
  const z = loss.map((row) => row.map((value) => (value == null ? null : heights.log(value))));
  const [low, high] = [Math.log10(heights.floor), Math.log10(heights.top)];
  const end = high > low ? high : low + 1e-6;
  const size = (end - low) / CONTOURS;
  const contours = { start: low + size, end: end - size / 2, size };
  return { x, y, z, zmin: low, zmax: end, zauto: false, contours };
}

/** The true values at both ends of the colours. @param {Heights} heights @param {any} meta of the figure */
function legend({ floor, top, shift }, meta) {
  return colourEnds([floor, top].map((height) => tickText(roundedTo(height + shift, 3))), meta);
}
