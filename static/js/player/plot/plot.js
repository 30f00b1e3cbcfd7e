// @ts-check
/**
 * A small drawing of the figures that the pages draw by Plotly: the same figures, pictures and numbers, in as much
 * of SVG as they need. It stands in Plotly's place, and gives its marks the names by which drawing/plotly_dom.js
 * finds them.
 */

import { plottingArea } from '../../drawing/plotting_area.js';
import { axesOf } from './axes.js';
import { heightsPainter } from './heights.js';
import { mark } from './marks.js';
import { notesOf } from './notes.js';
import { pointsOf } from './points.js';
import { shapesIn } from './shapes.js';

/** @typedef {import('../../drawing/plotting_area.js').Area} Area */

/** What the figures ask of Plotly. */
export function createPlot() {
  const paintHeights = heightsPainter();
  return {
    /** @param {any} graph @param {any[]} data @param {any} layout */
    react(graph, data, layout) {
      // It never draws by itself, so there is nothing to be told.
      graph.on ??= () => {};
      graph.replaceChildren(drawing(data, layout, paintHeights));
    },
    /** @param {HTMLElement} graph */
    purge: (graph) => graph.replaceChildren(),
  };
}

/** @param {any[]} data @param {any} layout @param {ReturnType<typeof heightsPainter>} paintHeights */
function drawing(data, layout, paintHeights) {
  const { width, height, margin, shapes } = layout;
  const area = plottingArea(layout, margin);
  const heights = data.filter(({ type, z }) => type === 'contour' && z.length);
  const points = data.filter(({ type, mode }) => type === 'scatter' && mode !== 'lines');
  return mark(
    'svg',
    // A line of text would leave room for letters below it.
    { width, height, viewBox: `0 0 ${width} ${height}`, 'aria-hidden': 'true', style: 'display: block' },
    ...heights.map((trace) => paintHeights(trace, area)),
    axesOf(layout, area),
    shapesIn(shapes, 'below', area),
    ...points.map((trace) => pointsOf(trace, area)),
    shapesIn(shapes, 'above', area),
    notesOf(layout, area),
  );
}
