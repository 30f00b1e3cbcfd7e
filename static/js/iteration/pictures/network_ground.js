// @ts-check
/** What stays the same from frame to frame: the places of all marks, worked out once per size. */
import { STEPS } from './sign_levels.js';
import { LOCK, placeLabels } from './label_places.js';
import { layoutNetwork } from './network_layout.js';
import { mapPlaces } from './node_maps.js';
import { createPen, NOWHERE } from '../../drawing/pen.js';
import { wire } from './wiring.js';

/** @typedef {import('../../drawing/types.js').Figure} Figure */
/** @typedef {import('../../drawing/types.js').Size} Size */
/** @typedef {import('../../drawing/pen.js').Pen} Pen */
/** @typedef {import('./network_layout.js').Layout} Layout */
/**
 * across: one pixel to the side on which slopes and updates lie.
 * @typedef {{path: string, x0: number, y0: number, x1: number, y1: number, across: [number, number]}} Line
 */
/** @typedef {import('./wiring.js').Edge & Line} DrawnEdge */
/** @typedef {import('./wiring.js').Bias & Line & {in: null}} DrawnBias */
/** @typedef {import('../parameters.js').FixedBias & Line} DrawnFixedBias */
/** @typedef {{x: number[], y: number[], fixed: Record<string, any>}} Standing */
/** @typedef {{strength: number, path: string}} Swatch */

/**
 * @typedef {object} Ground
 * @property {any} meta  of the figure
 * @property {Layout} layout
 * @property {Pen} pen
 * @property {DrawnEdge[]} edges
 * @property {DrawnBias[]} biases
 * @property {DrawnFixedBias[]} fixed
 * @property {(DrawnEdge|DrawnBias)[]} lines  of all parameters that are drawn
 * @property {boolean} wide  enough for a name beside a number
 * @property {Record<number, DrawnEdge|DrawnBias>} lineOf  the line of a parameter, by its place in theta
 * @property {string[]} swatches  of the legend, by level
 * @property {Record<'none'|'one'|'two', Swatch[]>} strandSwatches  of the rows below the first
 * @property {import('./label_places.js').LabelPlaces} labels
 * @property {{nodes: Standing, words: Standing}} points
 * @property {import('../../drawing/types.js').Ground} plotly
 */

/**
 * @param {Figure} figure
 * @param {number} width
 * @param {number} height
 * @param {import('../state/types.js').Problem} problem
 * @param {import('../run.js').Columns|null} columns
 * @param {boolean} mapped  whether nodes show maps
 * @returns {Ground}
 */
export function prepareNetwork(figure, width, height, problem, columns, mapped) {
  const { meta } = figure.layout;
  const layout = layoutNetwork(meta, { width, height }, columns != null);
  const pen = createPen(0, 0);
  const wiring = wire({ ...problem, layers: meta.layers });
  const edges = wiring.edges.map((edge) => drawEdge(edge, layout, pen));
  const isRoom = roomForBiases(layout, wiring.fixed.length > 0);
  const biases = isRoom ? wiring.biases.map((bias) => drawBias(bias, layout, pen)) : [];
  const fixed = isRoom ? wiring.fixed.map((bias) => drawBias(bias, layout, pen)) : [];
  const axes = { xaxis: { range: [0, width] }, yaxis: { range: [height, 0] } };
  return {
    meta,
    layout,
    pen,
    edges,
    biases,
    fixed,
    lines: [...edges, ...biases],
    wide: layout.gap > 150,
    lineOf: Object.fromEntries([...edges, ...biases].map((line) => [line.index, line])),
    swatches: swatches(layout, pen),
    strandSwatches: strandSwatches(layout, pen),
    labels: placeLabels(layout, meta.plan, { edges, biases, fixed }, columns),
    points: { nodes: standingNodes(layout), words: standingWords(layout) },
    plotly: { layout: { ...axes, images: mapped ? mapPlaces(layout) : [] }, traces: {} },
  };
}

/** @param {import('./wiring.js').Edge} edge @param {Layout} layout @param {Pen} pen @returns {DrawnEdge} */
function drawEdge(edge, { nodes }, pen) {
  const { x: x0, y: y0 } = nodes[edge.layer - 1][edge.in];
  const { x: x1, y: y1 } = nodes[edge.layer][edge.out];
  const length = Math.hypot(x1 - x0, y1 - y0);
  const across = /** @type {[number, number]} */ ([(y1 - y0) / length, (x0 - x1) / length]);
  return { ...edge, x0, y0, x1, y1, across, path: pen.line(x0, y0, x1, y1) };
}

/**
 * A bias is a short line that enters its node from below.
 * @template {{layer: number, out: number}} Bias
 * @param {Bias} bias @param {Layout} layout @param {Pen} pen @returns {Bias & Line & {in: null}}
 */
function drawBias(bias, { nodes, r }, pen) {
  const { x, y } = nodes[bias.layer][bias.out];
  const line = { x0: x, y0: y + r, x1: x, y1: y + r * 1.35, across: /** @type {[number, number]} */ ([1, 0]) };
  return { ...bias, in: null, ...line, path: pen.line(line.x0, line.y0, line.x1, line.y1) };
}

/** Those that are given and stay wear a lock. @param {Layout} layout @param {boolean} isLocked */
function roomForBiases({ nodes, r, area }, isLocked) {
  const least = isLocked ? 2.35 * r + LOCK + 2 : 2.45 * r;
  const lowest = area.bottom + 12 - 1.35 * r - (isLocked ? LOCK : 0);
  return nodes.slice(1).every((column) =>
    (column.length < 2 || column[1].y - column[0].y > least) && column[column.length - 1].y <= lowest
  );
}

/**
 * Each swatch is a piece of its level's own line, so that the legend shows colour and width.
 * @param {Layout} layout @param {Pen} pen
 */
function swatches({ legend, hasLegend }, pen) {
  const count = 2 * STEPS + 1;
  if (!hasLegend) return Array(count).fill(NOWHERE);
  const width = (legend.right - legend.left) / count;
  return Array.from({ length: count }, (_, i) => {
    const x = legend.left + i * width;
    return pen.line(x, legend.rows[0], x + width, legend.rows[0]);
  });
}

/** The same for slopes and updates: dashed below zero. @param {Layout} layout @param {Pen} pen */
function strandSwatches({ legend, hasLegend }, pen) {
  if (!hasLegend) return { none: [], one: [], two: [] };
  const strengths = [-5, -4, -3, -2, -1, 1, 2, 3, 4, 5];
  const width = (legend.right - legend.left) / strengths.length;
  const row = (/** @type {number} */ y) =>
    strengths.map((strength, i) => {
      const x = legend.left + i * width;
      return { strength, path: pen.line(x, y, x + width, y) };
    });
  const [, second, third] = legend.rows;
  return { none: [], one: row(second), two: [...row(second), ...row(third)] };
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
