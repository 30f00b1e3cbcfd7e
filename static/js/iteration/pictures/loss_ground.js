// @ts-check
/** The axes of the loss curve for one size and range: logarithmic as long as every loss is above zero. */
import { LOSS_CURVE } from '../words/drawings.js';
import { editNotes } from './edit_marks.js';
import { createPen } from '../../drawing/pen.js';
import { countTexts, countTicks, linearTicks, logTicks, ticksWithin, tickText } from '../../drawing/ticks.js';
import { createWindow, NARROWEST, pixelAxes, plottingArea } from '../../drawing/plotting_area.js';

/** @typedef {import('../../drawing/types.js').Figure} Figure */
/** @typedef {import('../run.js').Run} Run */
/** The share of the curve's height that stays free above it. */
const HEADROOM = 0.12;

/** No axis begins at 0, which has no logarithm. */
const SMALLEST = 1e-323;
const LOWEST = Math.log10(SMALLEST);

/** Pixels. */
const DOT_ROOM = 8;

/** @typedef {{log: boolean, last: number, low: number, high: number}} Extent */

/**
 * @typedef {object} Ground
 * @property {import('../../drawing/plotting_area.js').Area} area
 * @property {import('../../drawing/pen.js').Pen} pen
 * @property {Record<string, string>} colors
 * @property {(count: number) => number} across
 * @property {(count: number, value: number|null) => [number, number]|null} pixel
 * @property {import('../../drawing/types.js').Ground} plotly
 */

/**
 * How far curves reach, rounded outwards so that the axes seldom change while a run grows.
 * @param {Run['curve'][]} curves
 * @param {number} planned
 * @returns {Extent}
 */
export function extentOf(curves, planned) {
  const points = curves.flat();
  const values = /** @type {number[]} */ (points.map(({ value }) => value).filter(Number.isFinite));
  const last = points.reduce((most, { count }) => Math.max(most, count), Math.max(planned, 1));
  if (values.length === 0) return { log: false, last, low: 0, high: 1 };
  const low = values.reduce((least, value) => Math.min(least, value), Infinity);
  const high = values.reduce((most, value) => Math.max(most, value), -Infinity);
  if (low > 0) return { log: true, last, ...wider(low, high) };
  const top = low + (high - low) * (1 + HEADROOM);
  return { log: false, last, low, high: within(top - low > NARROWEST ? top : low + Math.max(Math.abs(low), 1)) };
}

/**
 * Rounded outwards, with room above for the number at the dot.
 * @param {number} low @param {number} high
 */
function wider(low, high) {
  const decades = Math.log10(high / low);
  const unit = decades > 3 ? 0.5 : 0.1;
  const [from, to] = [Math.log10(low) - 0.02, Math.log10(high) + 0.04 + HEADROOM * decades];
  return {
    low: Math.max(10 ** (Math.floor(from / unit) * unit), SMALLEST),
    high: within(10 ** (Math.ceil(to / unit) * unit)),
  };
}

/** @param {number} high */
const within = (high) => Math.min(high, Number.MAX_VALUE);

/**
 * @param {Figure} figure
 * @param {number} width
 * @param {number} height
 * @param {boolean} log
 * @param {number} last
 * @param {number} low
 * @param {number} high
 * @param {Run['experiment']['optimizer']} optimizer
 * @param {Run['edits']} edits
 * @param {boolean} [batched]  whether each loss is that of a batch
 * @returns {Ground}
 */
export function prepareLossCurve(figure, width, height, log, last, low, high, optimizer, edits, batched = false) {
  const { margin, meta } = figure.layout;
  const area = plottingArea({ width, height }, margin);
  const scaled = log ? Math.log10 : (/** @type {number} */ value) => value;
  // Room for half a dot on both sides and below.
  const [floor, top] = [scaled(low), scaled(high)];
  const below = ((top - floor) * DOT_ROOM) / Math.max(area.height - DOT_ROOM, 1);
  const y = /** @type {[number, number]} */ ([Math.max(floor - below, log ? LOWEST : -Number.MAX_VALUE), top]);
  const side = (last * DOT_ROOM) / (area.width - 2 * DOT_ROOM);
  const x = /** @type {[number, number]} */ ([-side, last + side]);
  const window = createWindow(area, { x, y });
  const tickvals = log ? logTicks(low, high, ticksWithin(area.height)) : linearTicks(low, high);
  const yaxis = { type: log ? 'log' : 'linear', range: y, tickvals, ticktext: tickvals.map(tickText) };
  const counts = countTicks(last, area.width - 2 * DOT_ROOM, meta.font);
  const xaxis = { range: x, tickvals: counts, ticktext: countTexts(counts) };
  const across = (/** @type {number} */ count) => window.pixel(count, y[0])[0];
  const notes = [
    title(LOSS_CURVE.title(log, batched), meta),
    ...editNotes(optimizer, edits, last, across, area, lookOf(meta)),
  ];
  return {
    area,
    colors: meta.colors,
    pen: createPen(area.left, area.top),
    across,
    pixel: (count, value) => (value !== null && Number.isFinite(value) ? window.pixel(count, scaled(value)) : null),
    plotly: { layout: { ...pixelAxes(area), xaxis, yaxis, annotations: notes }, traces: {} },
  };
}

/** @param {any} meta */
const lookOf = ({ colors, font }) => ({ borderpad: 0, showarrow: false, font: { size: font, color: colors.muted } });

/** @param {string} text @param {any} meta */
function title(text, meta) {
  return {
    ...lookOf(meta),
    text,
    xref: 'paper',
    yref: 'paper',
    x: 1,
    y: 1,
    xanchor: 'right',
    yanchor: 'bottom',
    yshift: 4,
  };
}
