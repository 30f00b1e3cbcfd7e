// @ts-check
/** What of a curve only a redraw changes: its axes, for one function of one variable and one size. */

import { axisTitle } from '../../drawing/annotations.js';
import { createPen } from '../../drawing/pen.js';
import { createTrail } from '../../drawing/trail.js';
import { clamp, createWindow, pixelAxes, plottingArea, withRoom } from '../../drawing/plotting_area.js';
import { closePoints } from './tracks.js';

const ROOM = 0.12;
const FAR = 20000;

/** @typedef {import('../types.js').Point} Point */
/** @typedef {ReturnType<typeof prepareLine>} LineGround */

/**
 * @param {import('../types.js').Figure} figure
 * @param {import('../types.js').CurveSurvey} survey
 * @param {number} width
 * @param {number} height
 */
export function prepareLine(figure, { x, value, label }, width, height) {
  const { margin, meta } = figure.layout;
  const area = plottingArea({ width, height }, margin);
  const known = /** @type {number[]} */ (value.filter(Number.isFinite));
  const [low, high] = known.length ? [Math.min(...known), Math.max(...known)] : [0, 1];
  /** @type {import('../../drawing/plotting_area.js').Ranges} */
  const ranges = { x: [x[0], x[x.length - 1]], y: withRoom(low, high, ROOM, ROOM) };
  const window = createWindow(area, ranges);
  /** @type {(point: (number|null)[], height: number|null) => Point} */
  const pixel = (point, height) => {
    const [left, top] = window.pixel(point[0] ?? NaN, height ?? NaN);
    return [clamp(left, -FAR, FAR), clamp(top, -FAR, FAR)];
  };
  const pen = createPen(area.left, area.top);
  const layout = {
    ...pixelAxes(area),
    xaxis: { range: ranges.x, title: { text: label } },
    yaxis: { range: ranges.y },
    annotations: [axisTitle(`f(${label})`, meta, 6)],
  };
  const curve = createTrail(pen, x.map((number, k) => (value[k] == null ? null : pixel([number], value[k]))));
  const line = curve.points.slice(1).flatMap((to, k) => closePoints(curve.points[k], to));
  const plotly = { layout, traces: {} };
  return { area, meta, pen, pixel, stretch: window.stretch, curve: curve.path, line, plotly };
}
