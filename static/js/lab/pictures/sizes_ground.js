// @ts-check
/** Where the sizes stand, for one size of the figure: powers of ten across, layers from top to bottom. */

import { createPen } from '../../drawing/pen.js';
import { createWindow, pixelAxes, plottingArea } from '../../drawing/plotting_area.js';
import { SIZE_HEADS } from '../words/pictures.js';
import { layerName } from '../../iteration/parameters.js';

/** @typedef {ReturnType<typeof prepareSizes>} SizesGround */

/**
 * @param {import('../../drawing/types.js').Figure} figure
 * @param {number} width
 * @param {number} height
 */
export function prepareSizes(figure, width, height) {
  const { margin, meta, xaxis } = figure.layout;
  const area = plottingArea({ width, height }, margin);
  const window = createWindow(area, { x: xaxis.range, y: [0, 1] });
  const half = area.height / meta.depth / 2;
  const base = (/** @type {number} */ place) => area.top + (2 * place + 1) * half;
  return {
    area,
    meta,
    half,
    pen: createPen(area.left, area.top),
    /** The line between slopes and updates of the layer at a place from 0. */
    base,
    /** The pixel of a power of ten. */
    unit: (/** @type {number} */ power) => window.pixel(power, 0)[0],
    /** The power of ten where a size stands: zero apart, and what is beyond the axis at its end. */
    place: (
      /** @type {number} */ size,
    ) => (size === 0 ? meta.zero : Math.min(Math.max(Math.log10(size), meta.low), meta.high)),
    plotly: { layout: { ...pixelAxes(area), annotations: notes(base, meta) }, traces: {} },
  };
}

/** The names of the layers, and which bars are what. @param {(place: number) => number} base @param {any} meta */
function notes(base, { depth, colors, font }) {
  const plain = { xref: 'paper', yref: 'paper', showarrow: false, borderpad: 0 };
  const head = { ...plain, y: 1, yanchor: 'bottom', yshift: 6 };
  const names = Array.from({ length: depth }, (_, place) => ({
    ...plain,
    x: 0,
    xanchor: 'right',
    xshift: -6,
    yref: 'y2',
    y: base(place),
    yanchor: 'middle',
    text: layerName(depth, place + 1),
    font: { size: font - 1, color: colors.muted },
  }));
  return [
    ...names,
    { ...head, x: 0, xanchor: 'left', text: SIZE_HEADS.slopes, font: { size: font, color: colors.gradient } },
    { ...head, x: 1, xanchor: 'right', text: SIZE_HEADS.updates, font: { size: font, color: colors.update } },
  ];
}
