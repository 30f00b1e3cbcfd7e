// @ts-check
/** Where everything of the network figure stands, in pixels, for one size of the figure. */
import { BLANK } from '../../drawing/figure_numbers.js';
import { LEGEND, neurons, shortLayerName } from '../words/drawings.js';

/** @typedef {import('../../drawing/types.js').Size} Size */
/** @typedef {{x: number, y: number}} Place */
/** @typedef {{left: number, right: number, rows: number[], note: number, room: number}} Legend  left and right of its strips */
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
 * @property {boolean} hasLegend
 * @property {boolean} hasWordsOfLock
 * @property {boolean[]} labelled  whether a layer's nodes have room for their numbers
 * @property {boolean} isTight  numbers in nodes must be very short
 * @property {number} nodeFont
 * @property {{top: number, bottom: number}} area  where nodes may stand
 * @property {WordPlace[]} words
 */
/** @typedef {{x: number, y: number, anchor: string, size: number, weight: number, text: string}} WordPlace */

/** @typedef {Record<string, any>} Plan  app/figures/network_lengths.py says what its lengths mean */

/** A layer with more nodes shows no numbers: they could not be read. */
const MOST_LABELS = 16;

/** From the right edge of a low figure to the lock, and from there to its words. */
const LOCK_FROM_RIGHT = 13;
const BESIDE_LOCK = 12;

/** Radius from which a node has room for four characters, and for six. */
const LEAST_LABELLED = 11;
const LEAST_ROOMY = 15;

/**
 * In a low or narrow figure nodes need all room: the lock stands beside what happens, layers have their names alone, no legend.
 * @param {{layers: number[], plan: Plan, low_plan: Plan, least_with_legend: number}} meta
 * @param {Size} size
 * @param {boolean} isNamed  whether names of columns stand above the nodes
 * @returns {Layout}
 */
export function layoutNetwork({ layers, plan: usual, low_plan: low, least_with_legend: least }, size, isNamed) {
  const hasLegend = size.height >= least && size.width >= usual.legend_from;
  const plan = hasLegend ? usual : low;
  const area = { top: plan.head + 6 + (isNamed ? plan.names_room : 0), bottom: size.height - plan.foot - 4 };
  const columns = spread(layers.length, plan.side, size.width - plan.side);
  const gap = columns[1] - columns[0];
  const r = radius(Math.max(...layers), area.bottom - area.top, gap, plan);
  const beside = isNamed ? plan.beside_named_nodes : plan.beside_nodes;
  const legend = legendPlace(size.width, plan);
  const lock = { x: hasLegend ? plan.lock_x : size.width - LOCK_FROM_RIGHT, y: plan.lock_y };
  return {
    size,
    area,
    columns,
    r,
    gap,
    legend,
    hasLegend,
    hasWordsOfLock: hasLegend || size.width >= plan.words_of_lock_from,
    nodes: layers.map((count, layer) => column(columns[layer], count, Math.max(...layers), area, plan)),
    arrow: { x: plan.arrow_x, y: plan.arrow_y, length: plan.arrow_length },
    lock,
    band: { top: plan.head, bottom: size.height - 2, width: Math.min(2 * (r + beside), gap * 0.8) },
    labelled: layers.map((count) => count <= MOST_LABELS && r >= LEAST_LABELLED),
    isTight: r < LEAST_ROOMY,
    nodeFont: Math.min(plan.most_node_font, Math.max(r * 0.6, 8.5)),
    words: [
      ...layerNames(layers, columns, gap, size, plan, hasLegend),
      headline(plan),
      wordsOfLock(lock, plan, hasLegend),
      ...legendWords(legend, plan.font),
    ],
  };
}

/** @param {number} width @param {Plan} plan @returns {Legend} */
function legendPlace(width, plan) {
  const { legend_strip: strip, legend_room: room, legend_rows: rows, legend_note: note } = plan;
  const right = width - 8 - room;
  return { left: right - strip, right, rows, note, room };
}

/** @param {number} count @param {number} from @param {number} to */
function spread(count, from, to) {
  return Array.from({ length: count }, (_, i) => from + ((to - from) * i) / (count - 1));
}

/** @param {number} most @param {number} height @param {number} gap @param {Plan} plan */
function radius(most, height, gap, plan) {
  return Math.max(Math.min(plan.most_radius, (height / most) * plan.radius_share, gap * 0.3), 3);
}

/**
 * Shares of the area that are the same in one of any height: a figure that grows only stretches.
 * @param {number} x @param {number} count @param {number} most nodes of the largest layer
 * @param {{top: number, bottom: number}} area @param {Plan} plan
 */
function column(x, count, most, { top, bottom }, plan) {
  const share = Math.min((1 - 2 * plan.radius_share / most) / Math.max(count - 1, 1), plan.most_spread);
  const gap = share * (bottom - top);
  return Array.from({ length: count }, (_, i) => ({ x, y: (top + bottom) / 2 + (i - (count - 1) / 2) * gap }));
}

/**
 * @param {number[]} layers @param {number[]} columns @param {number} gap @param {Size} size @param {Plan} plan
 * @param {boolean} hasSizes
 */
function layerNames(layers, columns, gap, { height }, plan, hasSizes) {
  const { names_from_below: names, counts_from_below: counts, font } = plan;
  const brief = gap < 84;
  return columns.flatMap((x, layer) => [
    word(x, height - names, 'middle center', font, shortLayerName(layer, layers.length, brief), 600),
    word(x, height - counts, 'middle center', font - 1, hasSizes ? neurons(layers[layer], brief) : BLANK),
  ]);
}

/** @param {Plan} plan */
const headline = (plan) =>
  word(plan.arrow_x + plan.arrow_length + 10, plan.arrow_y, 'middle right', plan.font, BLANK, 600);

/** @param {Place} lock @param {Plan} plan @param {boolean} isRight  of the lock, not left */
const wordsOfLock = ({ x, y }, plan, isRight) =>
  isRight
    ? word(x + 18, y, 'middle right', plan.font - 1, BLANK)
    : word(x - BESIDE_LOCK, y, 'middle left', plan.font - 1, BLANK);

/** @param {Legend} legend @param {number} font */
function legendWords({ left, right, rows, note, room }, font) {
  const size = font - (font > 11 ? 2 : 1);
  const row = (/** @type {number} */ height) => [
    word(left - room - 4, height, 'middle left', size, BLANK),
    word(left - 4, height, 'middle left', size, BLANK),
    word((left + right) / 2, height, 'middle center', size, BLANK),
    word(right + 4, height, 'middle right', size, BLANK),
  ];
  return [word((left + right) / 2, note, 'middle center', size, LEGEND.scale), ...rows.flatMap(row)];
}

/**
 * @param {number} x @param {number} y @param {string} anchor  as Plotly names positions of texts
 * @param {number} size @param {string} text @param {number} weight
 */
function word(x, y, anchor, size, text, weight = 400) {
  return { x, y, anchor, size, weight, text };
}
