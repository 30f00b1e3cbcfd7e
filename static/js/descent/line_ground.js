// @ts-check
/** What of a curve only a redraw changes: its axes, for one function of one variable and one size. */

import { createPen } from '../drawing/pen.js';
import { createTrail } from '../drawing/trail.js';
import { createWindow, pixelAxes, plottingArea } from '../drawing/window.js';

const ROOM = 0.12;
const FAR = 20000;

/**
 * @param {any} figure
 * @param {{x: number[], value: (number|null)[], label: string}} survey
 * @param {number} width
 * @param {number} height
 */
export function prepareLine(figure, { x, value, label }, width, height) {
  const { margin, meta } = figure.layout;
  const area = plottingArea({ width, height }, margin);
  const known = value.filter((one) => one != null);
  const [low, high] = known.length ? [Math.min(...known), Math.max(...known)] : [0, 1];
  const room = (high - low || 1) * ROOM;
  const ranges = { x: [x[0], x.at(-1)], y: [low - room, high + room] };
  const window = createWindow(area, /** @type {any} */ (ranges));
  const clamped = (place) => Math.min(FAR, Math.max(-FAR, place));
  const pixel = (point, height) => window.pixel(point[0], height ?? NaN).map(clamped);
  const pen = createPen(area.left, area.top);
  const layout = {
    ...pixelAxes(area), xaxis: { range: ranges.x, title: { text: label } }, yaxis: { range: ranges.y },
    annotations: [title(meta, label)],
  };
  const curve = createTrail(pen, x.map((place, k) => (value[k] == null ? null : pixel([place], value[k]))));
  return { area, meta, pen, pixel, stretch: window.stretch, curve: curve.path, plotly: { layout, traces: {} } };
}

function title({ colors, font }, label) {
  return {
    text: `f(${label})`, xref: 'paper', yref: 'paper', x: 0, y: 1, xanchor: 'left', yanchor: 'bottom', xshift: 0, yshift: 6,
    borderpad: 0, showarrow: false, font: { size: font, color: colors.muted },
  };
}
