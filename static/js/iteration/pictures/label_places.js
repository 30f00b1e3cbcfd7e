// @ts-check
/** Where numbers stand on edges and below nodes, and names above nodes: only where nothing lies over another. */

import { nameWidth, shortNames } from './name_widths.js';

/** @typedef {import('./network_layout.js').Layout} Layout */
/** @typedef {import('./network_ground.js').DrawnEdge} DrawnEdge */
/** @typedef {import('./network_ground.js').DrawnBias} DrawnBias */
/** @typedef {import('./network_ground.js').DrawnFixedBias} DrawnFixedBias */
/** @typedef {import('../run.js').Columns} Columns */
/** @typedef {{x: number, y: number}} Spot  the middle of two lines of text */
/** @typedef {Spot & {index: number}} LineSpot  of a parameter */
/** @typedef {Spot & {value: number, isBeside: boolean}} FixedSpot  isBeside: the number alone, beside its lock */
/** @typedef {{x: number, y: number, text: string, anchor: string}} Name */
/** @typedef {{x: number, y: number, out: number, anchor: string}} TargetSpot */
/**
 * @typedef {object} LabelPlaces
 * @property {number} font
 * @property {number} line  height of a line of text
 * @property {number} digits  how many characters a number may take
 * @property {LineSpot[]} edges
 * @property {LineSpot[]} biases
 * @property {FixedSpot[]} fixed
 * @property {Name[]} names
 * @property {TargetSpot[]} targets
 * @property {Map<number, Spot>} tags  where the name of a parameter goes that has no number, by its place in theta
 */

/** Width of a character, as a share of the font's size. */
const CHARACTER = 0.58;

const MARGIN = 3;

/** Height of the lock below a bias that is given and stays. */
export const LOCK = 13;

/** From the middle of a lock to the number beside it. */
const BESIDE_LOCK = 8;

/** @param {string} text @param {number} font */
export const textWidth = (text, font) => text.length * font * CHARACTER;

/**
 * @param {Layout} layout
 * @param {Record<string, any>} plan
 * @param {{edges: DrawnEdge[], biases: DrawnBias[], fixed: DrawnFixedBias[]}} wiring
 * @param {Columns|null} columns
 * @returns {LabelPlaces}
 */
export function placeLabels(layout, plan, { edges, biases, fixed }, columns) {
  const font = plan.font - 2;
  const line = font + 1;
  const shares = layout.nodes.map((_, layer) => (layer ? shareAlong(layout, layer, plan.label_half, line) : null));
  const lock = fixed.length ? LOCK : 0;
  const withBiases = layout.nodes.map((_, layer) => hasRoomBelow(layout, layer, line, lock, columns));
  const below = (/** @type {DrawnBias|DrawnFixedBias} */ { layer, out }) => {
    const { x, y } = layout.nodes[layer][out];
    return { x, y: y + 1.35 * layout.r + line + lock };
  };
  const aside = layout.r + 4 + plan.label_half;
  const most = (plan.side + layout.r - 1) / font;
  const names = columns && { inputs: shortNames(columns.inputs, most), outputs: shortNames(columns.outputs, most) };
  const outputRoom = 2 * line + (names && lock ? roomForLock(layout, names.outputs, font, line) : 0);
  const beside = (/** @type {DrawnBias} */ { layer, out }) => {
    const { x, y } = layout.nodes[layer][out];
    return { x: x - aside, y };
  };
  return {
    font,
    line,
    digits: Math.floor((2 * plan.label_half) / (font * CHARACTER)) - 2,
    edges: edges.flatMap((edge) => {
      const share = shares[edge.layer];
      return share === null ? [] : [{ index: edge.index, ...along(edge, share) }];
    }),
    biases: biases.filter(({ layer }) => withBiases[layer]).map((bias) => ({ index: bias.index, ...below(bias) })),
    fixed: fixed.map((bias) => {
      const isBeside = !withBiases[bias.layer];
      return { value: bias.value, isBeside, ...(isBeside ? besideLock(layout, bias) : below(bias)) };
    }),
    names: names ? namesAbove(layout, names, outputRoom, line) : [],
    targets: names && hasRoomAbove(layout, last(layout), outputRoom) ? targetsAbove(layout, line) : [],
    tags: new Map([
      ...edges.map((edge) => /** @type {const} */ ([edge.index, along(edge, 0.5)])),
      ...biases.map((bias) => /** @type {const} */ ([bias.index, withBiases[bias.layer] ? below(bias) : beside(bias)])),
    ]),
  };
}

/** Where the words have no room below a node. @param {Layout} layout @param {DrawnFixedBias} bias */
function besideLock({ nodes, r }, { layer, out }) {
  const { x, y } = nodes[layer][out];
  return { x: x + BESIDE_LOCK, y: y + 1.35 * r + LOCK / 2 };
}

/** @param {Layout} layout */
const last = ({ nodes }) => nodes.length - 1;

/** @param {Layout} layout @param {number} layer */
const spacing = ({ nodes }, layer) => (nodes[layer].length > 1 ? nodes[layer][1].y - nodes[layer][0].y : Infinity);

/** @param {DrawnEdge} edge @param {number} share */
const along = ({ x0, y0, x1, y1 }, share) => ({ x: x0 + (x1 - x0) * share, y: y0 + (y1 - y0) * share });

/**
 * How far along the edges into a layer their numbers stand, one under another; null where there is no room.
 * From a nodes at distance s to b nodes at distance t, they are evenly apart at the share s / (s + b t).
 * @param {Layout} layout @param {number} layer @param {number} half  width of a label @param {number} line
 */
function shareAlong(layout, layer, half, line) {
  const [from, to] = [spacing(layout, layer - 1), spacing(layout, layer)];
  const outs = layout.nodes[layer].length;
  const share = from === Infinity || to === Infinity ? 0.5 : from / (from + outs * to);
  const apart = Math.min(from * (1 - share), to * share);
  const free = layout.gap * Math.min(share, 1 - share) - layout.r - half - MARGIN;
  return apart >= 2 * line + 2 && free >= 0 ? share : null;
}

/** For a bias's stub and its number, below every node. @param {Layout} layout @param {number} layer @param {number} line @param {number} lock @param {Columns|null} columns */
function hasRoomBelow(layout, layer, line, lock, columns) {
  const { nodes, r, area } = layout;
  const lowest = nodes[layer][nodes[layer].length - 1].y;
  const above = columns && layer === last(layout) ? 2 * line + MARGIN : 0;
  const below = 1.35 * r + 2 * line + lock;
  return spacing(layout, layer) >= r + below + above + 4 && lowest + below <= area.bottom + 6;
}

/** @param {Layout} layout @param {number} layer @param {number} height */
const hasRoomAbove = (layout, layer, height) => spacing(layout, layer) >= 2 * layout.r + height + 2 * MARGIN;

/**
 * How much further apart outputs are whose names and targets keep off the lock of the one above; names that are
 * short enough may stand beside it.
 * @param {Layout} layout @param {string[]} names @param {number} font @param {number} line
 */
function roomForLock({ r }, names, font, line) {
  const reaches = names.some((name) => nameWidth(name) * font > r - LOCK / 2);
  return Math.max(0.35 * r + LOCK - MARGIN - (reaches ? 0 : line), 0);
}

/**
 * Names end or begin with their node, so that its edges stay free.
 * @param {Layout} layout @param {{inputs: string[], outputs: string[]}} names
 * @param {number} outputRoom height that each output needs above it @param {number} line @returns {Name[]}
 */
function namesAbove(layout, { inputs, outputs }, outputRoom, line) {
  const { nodes, r } = layout;
  const ofLayer = (/** @type {number} */ layer, /** @type {string[]} */ texts, /** @type {number} */ room) =>
    !hasRoomAbove(layout, layer, room) || texts.length !== nodes[layer].length
      ? []
      : nodes[layer].map(({ x, y }, k) => ({
        text: texts[k],
        x: layer ? x - r : x + r,
        y: y - r - MARGIN - (layer ? 1.5 : 0.5) * line,
        anchor: layer ? 'middle right' : 'middle left',
      }));
  return [...ofLayer(0, inputs, line), ...ofLayer(last(layout), outputs, outputRoom)];
}

/** @param {Layout} layout @param {number} line @returns {TargetSpot[]} */
function targetsAbove(layout, line) {
  return layout.nodes[last(layout)].map(({ x, y }, out) => ({
    x: x - layout.r,
    y: y - layout.r - MARGIN - line / 2,
    out,
    anchor: 'middle right',
  }));
}
