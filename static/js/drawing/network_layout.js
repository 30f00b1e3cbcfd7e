// @ts-check
/** Where everything of the network figure stands, in pixels, for one size of the figure. */
import { BLANK } from './format.js';

/** @typedef {import('./types.js').Size} Size */
/** @typedef {{x: number, y: number}} Place */
/** @typedef {{left: number, right: number, y: number, rows: number[]}} Legend */
/**
 * @typedef {object} Layout
 * @property {Size} size
 * @property {number[]} columns  x of each layer
 * @property {Place[][]} nodes  by layer
 * @property {number} r  radius of a node
 * @property {number} gap  between two columns
 * @property {{top: number, bottom: number, width: number}} band
 * @property {{x: number, y: number, length: number}} arrow
 * @property {Place} lock
 * @property {Legend} legend
 * @property {boolean[]} labelled  whether a layer's nodes have room for their numbers
 * @property {number} nodeFont
 * @property {WordPlace[]} words
 */
/** @typedef {{x: number, y: number, anchor: string, size: number, weight: number, text: string}} WordPlace */

const WIDE = { head: 64, foot: 46, side: 44, arrow: { x: 6, y: 14, length: 72 }, lock: { x: 13, y: 42 },
  legend: { width: 168, y: 12, rows: [28, 45] }, font: 13, node: 12 };
const COMPACT = { head: 92, foot: 40, side: 24, arrow: { x: 2, y: 12, length: 44 }, lock: { x: 9, y: 42 },
  legend: { width: 105, y: 36, rows: [51, 67] }, font: 11, node: 10 };

/** A layer with more nodes shows no numbers: they could not be read. */
const MOST_LABELS = 16;

/**
 * @param {{layers: number[], compact: boolean}} meta
 * @param {Size} size
 * @returns {Layout}
 */
export function layoutNetwork(meta, size) {
  const plan = meta.compact ? COMPACT : WIDE;
  const area = { top: plan.head + 8, bottom: size.height - plan.foot - 6 };
  const columns = spread(meta.layers.length, plan.side, size.width - plan.side);
  const gap = columns.length > 1 ? columns[1] - columns[0] : size.width;
  const r = radius(Math.max(...meta.layers), area.bottom - area.top, gap);
  const legend = { left: size.width - plan.legend.width - 8, right: size.width - 8, ...plan.legend };
  const nodes = meta.layers.map((count, layer) => column(columns[layer], count, area, r));
  const base = { size, columns, nodes, r, gap, legend, arrow: plan.arrow, lock: plan.lock };
  return {
    ...base,
    band: { top: plan.head, bottom: size.height - 2, width: Math.min(2 * r + 44, gap * 0.8) },
    labelled: meta.layers.map((count) => count <= MOST_LABELS && r >= 9),
    nodeFont: Math.min(plan.node, r * 0.76),
    words: [...layerNames(meta.layers, base, plan.font), ...headline(base, plan.font), ...legendWords(legend, plan.font)],
  };
}

/** @param {number} count @param {number} from @param {number} to */
function spread(count, from, to) {
  return Array.from({ length: count }, (_, i) => (count === 1 ? (from + to) / 2 : from + ((to - from) * i) / (count - 1)));
}

/** @param {number} most @param {number} height @param {number} gap */
function radius(most, height, gap) {
  return Math.max(Math.min(21, (height / most) * 0.31, gap * 0.3), 3);
}

/** @param {number} x @param {number} count @param {{top: number, bottom: number}} area @param {number} r */
function column(x, count, area, r) {
  const height = area.bottom - area.top;
  const gap = Math.min((height - 2 * r) / Math.max(count - 1, 1), height * 0.3);
  const middle = (area.top + area.bottom) / 2;
  return Array.from({ length: count }, (_, i) => ({ x, y: middle + (i - (count - 1) / 2) * gap }));
}

/** @param {number[]} layers @param {{size: Size, columns: number[], gap: number}} base @param {number} font */
function layerNames(layers, { size, columns, gap }, font) {
  const brief = gap < 84;
  return columns.flatMap((x, layer) => [
    word(x, size.height - 31, 'middle center', font, layerName(layer, layers.length, brief), 600),
    word(x, size.height - 14, 'middle center', font - 1, counted(layers[layer], brief)),
  ]);
}

/** @param {{arrow: {x: number, y: number, length: number}, lock: Place}} base @param {number} font */
function headline({ arrow, lock }, font) {
  return [
    word(arrow.x + arrow.length + 10, arrow.y, 'middle right', font, BLANK, 600),
    word(lock.x + 15, lock.y, 'middle right', font - 1, BLANK),
  ];
}

/** @param {Legend} legend @param {number} font */
function legendWords({ left, right, rows }, font) {
  const size = font - (font > 11 ? 2 : 1);
  return rows.flatMap((y) => [
    word(left - 10, y, 'middle left', size, BLANK),
    word(left, y, 'middle right', size, BLANK),
    word((left + right) / 2, y, 'middle center', size, '0'),
    word(right, y, 'middle left', size, BLANK),
  ]);
}

/** @param {number} x @param {number} y @param {string} anchor @param {number} size @param {string} text @param {number} weight */
function word(x, y, anchor, size, text, weight = 400) {
  return { x, y, anchor, size, weight, text };
}

/** @param {number} layer @param {number} layers @param {boolean} brief */
function layerName(layer, layers, brief) {
  if (layer === 0) return brief ? 'in' : 'input';
  if (layer === layers - 1) return brief ? 'out' : 'output';
  return brief ? `h${layer}` : `hidden ${layer}`;
}

/** @param {number} count @param {boolean} brief */
function counted(count, brief) {
  if (brief) return String(count);
  return count === 1 ? '1 neuron' : `${count} neurons`;
}
