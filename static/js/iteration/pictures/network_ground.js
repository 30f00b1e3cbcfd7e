// @ts-check
/** What stays the same from frame to frame: the places of all marks, worked out once per size. */
import { STEPS } from './sign_levels.js';
import { layoutNetwork } from './network_layout.js';
import { mapPlaces } from './node_maps.js';
import { createPen } from '../../drawing/pen.js';
import { wire } from './wiring.js';

/** @typedef {import('../../drawing/types.js').Figure} Figure */
/** @typedef {import('../../drawing/types.js').Size} Size */
/** @typedef {import('../../drawing/pen.js').Pen} Pen */
/** @typedef {import('./network_layout.js').Layout} Layout */
/** @typedef {{path: string, x0: number, y0: number, x1: number, y1: number}} Line */
/** @typedef {import('./wiring.js').Edge & Line} DrawnEdge */
/** @typedef {import('./wiring.js').Bias & Line & {in: null}} DrawnBias */
/** @typedef {{x: number[], y: number[], fixed: Record<string, any>}} Standing */

/**
 * @typedef {object} Ground
 * @property {any} meta  of the figure
 * @property {Layout} layout
 * @property {Pen} pen
 * @property {DrawnEdge[]} edges
 * @property {DrawnBias[]} biases
 * @property {string[]} swatches  of the legend, by level
 * @property {{nodes: Standing, words: Standing}} points
 * @property {import('../../drawing/types.js').Ground} plotly
 */

/**
 * @param {Figure} figure
 * @param {number} width
 * @param {number} height
 * @param {number} parameters
 * @param {boolean} mapped  whether nodes show maps
 * @returns {Ground}
 */
export function prepareNetwork(figure, width, height, parameters, mapped) {
  const { meta } = figure.layout;
  const layout = layoutNetwork(meta, { width, height });
  const pen = createPen(0, 0);
  const { edges, biases } = wire(meta.layers, parameters);
  const axes = { xaxis: { range: [0, width] }, yaxis: { range: [height, 0] } };
  return {
    meta,
    layout,
    pen,
    edges: edges.map((edge) => drawEdge(edge, layout, pen)),
    biases: roomForBiases(layout) ? biases.map((bias) => drawBias(bias, layout, pen)) : [],
    swatches: swatches(layout, pen),
    points: { nodes: standingNodes(layout), words: standingWords(layout) },
    plotly: { layout: { ...axes, images: mapped ? mapPlaces(layout) : [] }, traces: {} },
  };
}

/** @param {import('./wiring.js').Edge} edge @param {Layout} layout @param {Pen} pen @returns {DrawnEdge} */
function drawEdge(edge, { nodes }, pen) {
  const { x: x0, y: y0 } = nodes[edge.layer - 1][edge.in];
  const { x: x1, y: y1 } = nodes[edge.layer][edge.out];
  return { ...edge, x0, y0, x1, y1, path: pen.line(x0, y0, x1, y1) };
}

/**
 * A bias is a short line that enters its node from below.
 * @param {import('./wiring.js').Bias} bias @param {Layout} layout @param {Pen} pen @returns {DrawnBias}
 */
function drawBias(bias, { nodes, r }, pen) {
  const { x, y } = nodes[bias.layer][bias.out];
  const line = { x0: x, y0: y + r, x1: x, y1: y + r * 1.35 };
  return { ...bias, in: null, ...line, path: pen.line(line.x0, line.y0, line.x1, line.y1) };
}

/** @param {Layout} layout */
function roomForBiases({ nodes, r }) {
  return nodes.slice(1).every((column) => column.length < 2 || column[1].y - column[0].y > 2.45 * r);
}

/**
 * Each swatch is a piece of its level's own line, so that the legend shows colour and width.
 * @param {Layout} layout @param {Pen} pen
 */
function swatches({ legend }, pen) {
  const count = 2 * STEPS + 1;
  const width = (legend.right - legend.left) / count;
  return Array.from({ length: count }, (_, i) => {
    const x = legend.left + i * width;
    return pen.line(x, legend.y, x + width, legend.y);
  });
}

/** @param {Layout} layout @returns {Standing} */
function standingNodes({ nodes, r, nodeFont }) {
  const all = nodes.flat();
  return {
    x: all.map(({ x }) => x),
    y: all.map(({ y }) => y),
    fixed: { marker: { size: 2 * r }, textfont: { size: nodeFont } },
  };
}

/** @param {Layout} layout @returns {Standing} */
function standingWords({ words }) {
  return {
    x: words.map(({ x }) => x),
    y: words.map(({ y }) => y),
    fixed: {
      textposition: words.map(({ anchor }) => anchor),
      textfont: { size: words.map(({ size }) => size), weight: words.map(({ weight }) => weight) },
    },
  };
}
