// @ts-check
/** One moment of the graph as marks: boxes and lines by state, texts by node. */

import { BLANK } from '../../drawing/figure_numbers.js';
import { createPen, NOWHERE } from '../../drawing/pen.js';
import { drawn } from '../../shared/numbers.js';
import { HEIGHT, labelPlace } from './label_place.js';
import { drawnEdge, rounded } from './outlines.js';
import { arrival, departure } from '../steps.js';

/**
 * @typedef {import('../types.js').Scene} Scene
 * @typedef {import('../types.js').Meta} Meta
 */

/**
 * @typedef {object} Ground  where everything stands
 * @property {Meta} meta
 * @property {(point: number[]) => number[]} at  a point of the layout in pixels of the figure
 * @property {number[]} size  of the figure
 * @property {string[]} boxes  by node
 * @property {Map<string, {line: string, head: string, back: string, corners: number[][]}>} edges  by "node,slot"
 * @property {import('../../drawing/types.js').Ground} plotly
 * @property {import('../../drawing/pen.js').Pen} pen
 */

/**
 * The drawing stands in the middle of the figure if there is room.
 * @param {import('../types.js').Figure} figure @param {number} width @param {number} height @returns {Ground}
 */
export function prepare(figure, width, height) {
  const meta = /** @type {Meta} */ (figure.layout.meta);
  const pen = createPen(0, 0);
  const [left, top] = [(width - meta.size[0]) / 2, (height - meta.size[1]) / 2];
  const at = (/** @type {number[]} */ [x, y]) => [x + left, y + top];
  const boxes = meta.nodes.map((node, i) => rounded(pen, at(node), meta.boxes[i], meta.kinds[i] === 'variable'));
  const edges = new Map(
    meta.edges.flatMap((lines, node) =>
      lines.map((line, slot) => /** @type {const} */ ([`${node},${slot}`, drawnEdge(pen, line.map(at))]))
    ),
  );
  const plotly = { layout: { xaxis: { range: [0, width] }, yaxis: { range: [height, 0] } }, traces: {} };
  return { meta, at, size: [width, height], boxes, edges, plotly, pen };
}

/**
 * @param {Scene} scene
 * @param {Ground} ground
 */
export function picture(scene, ground) {
  const now = nowOf(scene, ground);
  return {
    paths: { ...lines(scene, ground), ...boxes(scene, ground), ...now.paths },
    points: { ...texts(scene, ground), local: now.label },
  };
}

/** @param {Scene} scene @param {Ground} ground */
function lines({ mode, moment }, { edges }) {
  const back = mode === 'reverse';
  /** @type {Record<string, string[]>} */
  const parts = { edges_waiting: [], edges_value: [], edges_slope: [], heads_value: [], heads_slope: [] };
  for (const [key, edge] of edges) {
    const node = Number(key.split(',')[0]);
    const state = moment.passed.has(key) ? 'slope' : moment.known[node] ? 'value' : 'waiting';
    parts[`edges_${state}`].push(edge.line);
    if (state === 'value') parts.heads_value.push(edge.head);
    if (state === 'slope') parts.heads_slope.push(back ? edge.back : edge.head);
  }
  return joined(parts);
}

/** @param {Scene} scene @param {Ground} ground */
function boxes({ walk, moment, cached, mode }, { boxes: outlines }) {
  /** @type {Record<string, string[]>} */
  const parts = { boxes_waiting: [], boxes_value: [], boxes_slope: [], boxes_wrong: [] };
  outlines.forEach((outline, node) => {
    const state = moment.slopes[node] !== undefined ? 'slope' : moment.known[node] ? 'value' : 'waiting';
    parts[`boxes_${state}`].push(outline);
    if (isWrong({ walk, moment, mode }, node) || cached?.node === node) parts.boxes_wrong.push(outline);
  });
  return joined(parts);
}

/**
 * Whether the slope that stands on a node is wrong because of a corrupted value.
 * @param {Pick<Scene, 'walk'|'moment'|'mode'>} scene @param {number} node
 */
export const isWrong = ({ walk, moment, mode }, node) =>
  mode === 'reverse' && moment.slopes[node] !== undefined && walk.wrong.includes(node);

/** @param {Record<string, string[]>} parts */
function joined(parts) {
  return Object.fromEntries(Object.entries(parts).map(([name, paths]) => [name, paths.join('') || NOWHERE]));
}

/**
 * What has just happened, and what is chosen: over everything else.
 * @param {Scene} scene @param {Ground} ground
 */
function nowOf({ walk, mode, moment, chosen }, { meta, at, size, boxes: outlines, edges, pen }) {
  const { passing } = moment;
  const edge = passing && edges.get(`${passing.node},${passing.slot}`);
  const node = passing ? arrival(walk, mode, passing) : moment.node;
  const text = passing ? `× ${drawn(passing.local, 3)}` : BLANK;
  // A word that is not shown waits inside: Plotly hides for good what it finds outside the plotting area.
  const width = text.length * meta.letter + 10;
  const nodes = meta.nodes.map((one, i) => ({ middle: at(one), size: meta.boxes[i] }));
  const [x, y] = edge ? labelPlace(edge.corners, width, nodes, size) : at([meta.size[0] / 2, meta.size[1] / 2]);
  return {
    paths: {
      edge_now: edge?.line ?? NOWHERE,
      head_now: edge ? (mode === 'reverse' ? edge.back : edge.head) : NOWHERE,
      box_now: outlines[/** @type {number} */ (node)] ?? NOWHERE,
      box_chosen: outlines[chosen] ?? NOWHERE,
      label_now: edge ? pen.box(x - width / 2, y - HEIGHT / 2, width, HEIGHT) : NOWHERE,
    },
    label: { x: [x], y: [y], text: [text], ink: [meta.colors.ink] },
  };
}

/** @param {Scene} scene @param {Ground} ground */
function texts(scene, { meta, at }) {
  const middles = meta.nodes.map(at);
  const { ink, muted, slope } = meta.colors;
  /** @typedef {(node: number) => string} ByNode */
  const column = (/** @type {number} */ down, /** @type {ByNode} */ text, /** @type {ByNode} */ color) => ({
    x: middles.map(([x]) => x),
    y: middles.map(([, y], i) => y + (meta.kinds[i] === 'number' ? 0 : down)),
    text: middles.map((_, i) => text(i) || BLANK),
    ink: middles.map((_, i) => color(i)),
  });
  const { moment } = scene;
  return {
    titles: column(-17, (i) => meta.titles[i], (i) => (moment.known[i] ? ink : muted)),
    values: column(1, (i) => valueText(scene, i), () => ink),
    slopes: column(18, (i) => slopeText(scene, i), () => slope),
  };
}

/** @param {Scene} scene @param {number} i */
function valueText({ walk, moment, cached }, i) {
  const { kind, value } = walk.nodes[i];
  if (kind === 'number' || !moment.known[i]) return '';
  return cached?.node === i ? `${drawn(value, 3)} ⇢ ${drawn(cached.value, 3)}` : drawn(value);
}

/** A sum that still waits for contributions ends in "+ …". @param {Scene} scene @param {number} i */
function slopeText(scene, i) {
  const slope = scene.moment.slopes[i];
  if (slope === undefined) return '';
  if (isWrong(scene, i)) return `wrong ${drawn(slope, 3)}`;
  return scene.moment.whole[i] ? `∂ ${drawn(slope)}` : `∂ ${drawn(slope, 3)} + …`;
}

/**
 * The points that should be in sight.
 * @param {Scene} scene @param {Ground} ground
 */
export function focusOf({ walk, mode, moment, chosen }, { meta, at }) {
  const { passing } = moment;
  if (!passing) return [at(meta.nodes[moment.node ?? chosen])];
  return [departure(walk, mode, passing), arrival(walk, mode, passing)].map((node) => at(meta.nodes[node]));
}
