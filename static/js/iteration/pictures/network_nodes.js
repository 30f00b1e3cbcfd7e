// @ts-check
/** The nodes of the network: their numbers, fillings, and the rings around them. */
import { BLANK, tight } from '../../drawing/figure_numbers.js';
import { NOWHERE } from '../../drawing/pen.js';
import { mix, STEPS } from './sign_levels.js';

/** How many characters a node has room for: a small one, and one that is large enough. */
const TIGHT = 4, ROOMY = 5;

/** @typedef {import('../scene.js').Scene} Scene */
/** @typedef {import('../../drawing/types.js').Points} Points */
/** @typedef {import('./network_beats.js').NodeAppearance} NodeAppearance */
/** @typedef {import('./network_ground.js').Ground} Ground */

/**
 * Around nodes with a δ: dashed below zero, as slopes on edges are.
 * @param {NodeAppearance[][]} appearances @param {Ground} ground
 */
export function slopeRings(appearances, { layout, pen }) {
  /** @type {{above: string[], below: string[]}} */
  const rings = { above: [], below: [] };
  appearances.forEach((column, layer) =>
    column.forEach(({ isSlope, number }, index) => {
      const { x, y } = layout.nodes[layer][index];
      if (isSlope && number) rings[number < 0 ? 'below' : 'above'].push(pen.circle(x, y, layout.r + 2.5));
    })
  );
  return { ring_above: rings.above.join('') || NOWHERE, ring_below: rings.below.join('') || NOWHERE };
}

/** @param {Scene} scene @param {Ground} ground */
export function rings({ beat, progress, selection }, { layout, pen }) {
  const { nodes, r, arrow } = layout;
  /** @type {string[]} */
  const circles = [];
  if (beat === 'loss') {
    circles.push(...nodes[nodes.length - 1].map(({ x, y }) => pen.circle(x, y, r + 5 * progress)));
    circles.push(pen.circle(arrow.x + arrow.length - 6, arrow.y, 5));
  }
  if (selection && 'index' in selection) {
    const node = nodes[selection.layer]?.[selection.index];
    if (node) circles.push(pen.circle(node.x, node.y, r + 4));
  }
  return circles.join('') || NOWHERE;
}

/** @param {NodeAppearance[][]} columns @param {Ground} ground @returns {Points} */
export function nodes(columns, { layout, meta, points }) {
  const { colors, levels, slopes } = meta;
  const most = layout.isTight ? TIGHT : ROOMY;
  const look = (/** @type {NodeAppearance} */ { level, isSlope }) =>
    isSlope ? slopes[Math.abs(level ?? 0)] : levels[(level ?? 0) + STEPS];
  const appearances = columns.flat();
  const labelled = columns.flatMap((column, layer) => column.map(() => layout.labelled[layer]));
  return {
    ...points.nodes,
    text: appearances.map(({ number }, i) => (labelled[i] && number !== undefined ? tight(number, most) : BLANK)),
    ink: appearances.map((one) => (one.level === null ? colors.muted : look(one).ink)),
    fill: appearances.map((one) => (one.level === null ? colors.card : mix(colors.card, look(one).color, one.fade))),
    outline: appearances.map(({ level }) => (level === null ? colors.muted : colors.line)),
  };
}
