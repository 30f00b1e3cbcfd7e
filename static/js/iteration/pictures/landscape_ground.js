// @ts-check
/** What of the landscape only a redraw changes: heights, axes, legend and notes, for one plane and size. */
import { besideColours, colourEnds } from '../../drawing/annotations.js';
import { roundedTo, tickText } from '../../drawing/ticks.js';
import { LANDSCAPE } from '../words/drawings.js';
import { narrowTicks } from './narrow_ticks.js';
import { createPen } from '../../drawing/pen.js';
import { createWindow, pixelAxes, plottingArea } from '../../drawing/plotting_area.js';

/** @typedef {import('../../drawing/types.js').Figure} Figure */
/** @typedef {import('../state/types.js').Plane} Plane */

/**
 * @typedef {object} Ground
 * @property {import('../../drawing/plotting_area.js').Area} area
 * @property {ReturnType<typeof createWindow>} window
 * @property {import('../../drawing/pen.js').Pen} pen
 * @property {Record<string, string>} colors
 * @property {number} tipFont
 * @property {import('../../drawing/types.js').Ground} plotly
 */

const CONTOURS = 16;

/**
 * @param {Figure} figure
 * @param {Plane|null} plane
 * @param {number} width
 * @param {number} height
 * @param {boolean} awaited whether a plane is still to come
 * @returns {Ground}
 */
export function prepareLandscape(figure, plane, width, height, awaited) {
  const { margin, meta } = figure.layout;
  const area = plottingArea({ width, height }, margin);
  const ranges = plane ? { x: ends(plane.x), y: ends(plane.y) } : { x: pair(-1, 1), y: pair(-1, 1) };
  const heights = plane && measureHeights(plane);
  const annotations = heights ? notes(heights, meta) : [nothing(meta, awaited)];
  const layout = { ...pixelAxes(area), ...axes(ranges, plane), annotations };
  /** @type {Record<number, any>} */
  const traces = heights ? { 0: contour(/** @type {Plane} */ (plane), heights) } : {};
  return {
    area,
    colors: meta.colors,
    tipFont: meta.font + 3,
    pen: createPen(area.left, area.top),
    window: createWindow(area, ranges),
    plotly: { layout, traces },
  };
}

/** @param {number} low @param {number} high @returns {[number, number]} */
const pair = (low, high) => [low, high];

/** @param {number[]} values */
const ends = (values) => pair(values[0], values[values.length - 1]);

/** @typedef {{z: (number|null)[][], low: number, high: number, isFlat: boolean, gaps: boolean}} Heights  in powers of ten */

/** Losses as powers of ten. A loss of exactly 0 has none: it counts as the smallest one above 0.
 * @param {Plane} plane @returns {Heights} */
function measureHeights({ loss }) {
  const all = loss.flat();
  const known = /** @type {number[]} */ (all.filter((value) => value !== null && Number.isFinite(value)));
  const least = known.reduce((low, value) => (value > 0 && value < low ? value : low), Infinity);
  const floor = Number.isFinite(least) ? least : 1;
  const height = (
    /** @type {number|null} */ value,
  ) => (value !== null && Number.isFinite(value) ? Math.log10(Math.max(value, floor)) : null);
  const z = loss.map((row) => row.map(height));
  const low = Math.log10(floor);
  const high = Math.log10(known.reduce((most, value) => Math.max(most, value), floor));
  const isFlat = !(high > low);
  return { z, low, high: isFlat ? low + 1e-6 : high, isFlat, gaps: known.length < all.length };
}

/** @param {Plane} plane @param {Heights} heights */
function contour({ x, y }, { z, low, high }) {
  const size = (high - low) / CONTOURS;
  const contours = { start: low + size, end: high - size / 2, size };
  return { x, y, z, zmin: low, zmax: high, zauto: false, contours };
}

/** @param {import('../../drawing/plotting_area.js').Ranges} ranges @param {Plane|null} plane */
function axes({ x, y }, plane) {
  const labels = plane?.labels ?? ['', ''];
  const known = plane !== null;
  const { title: upright, ...beside } = narrowTicks(y, labels[1]);
  return {
    xaxis: { range: x, title: { text: labels[0] }, showticklabels: known, ticks: known ? 'outside' : '' },
    yaxis: { range: y, ...beside, title: { text: upright }, showticklabels: known, ticks: known ? 'outside' : '' },
  };
}

/** @param {Heights} heights @param {any} meta */
function notes({ low, high, isFlat, gaps }, meta) {
  const [least, most] = legendTexts(low, isFlat ? low : high);
  return [...colourEnds([LANDSCAPE.least(least), most], meta), ...(gaps ? [notFinite(meta)] : [])];
}

/** Both ends of the legend, told apart: where four digits do not, the upper one as how much it is more.
 * @param {number} low in powers of ten @param {number} high */
function legendTexts(low, high) {
  const [least, most] = [10 ** low, 10 ** high];
  for (const digits of [2, 3, 4]) {
    const texts = [least, most].map((value) => tickText(roundedTo(value, digits)));
    if (texts[0] !== texts[1] || low === high) return texts;
  }
  return [tickText(least), `+${tickText(roundedTo(most - least, 2))}`];
}

/** Why something is not drawn. @param {any} meta */
export const notFinite = (meta) => besideColours(LANDSCAPE.gaps, meta);

/** @param {any} meta @param {boolean} awaited */
function nothing({ colors, font }, awaited) {
  return {
    text: awaited ? LANDSCAPE.waiting : LANDSCAPE.none,
    xref: 'paper',
    yref: 'paper',
    x: 0.5,
    y: 0.5,
    showarrow: false,
    font: { size: font + 2, color: colors.muted },
  };
}
