// @ts-check
/** Outlines and lines, each in a group with its number: a moving picture finds and rewrites them. */

import { clipped, mark } from './marks.js';

/** @typedef {import('../../drawing/plotting_area.js').Area} Area */
/** @typedef {{shape: any, index: number}} Numbered */

/** Dashes with names, as Plotly draws them: so many times as long as their line is wide. @type {Record<string, number>} */
const DASHES = { dot: 1, dash: 3 };

/** Thinner lines have the dashes of this width. */
const THIN = 3;

/**
 * The shapes of a layer, from back to front.
 * @param {any[]} shapes of the layout
 * @param {'below'|'above'} layer
 * @param {Area} area
 */
export function shapesIn(shapes, layer, area) {
  const all = shapes.map((shape, index) => ({ shape, index })).filter(({ shape }) => shape.layer === layer);
  const inside = all.filter(({ shape }) => shape.xref === 'x2').map(group);
  const free = all.filter(({ shape }) => shape.xref !== 'x2').map((one) => placed(one, area));
  return mark('g', { class: 'shapelayer' }, ...free, ...(inside.length ? [clipped(area, ...inside)] : []));
}

/** @param {Numbered} numbered */
function group({ shape, index }) {
  return mark('g', { class: 'shape-group', 'data-index': index }, outline(shape));
}

/** Shapes on paper hang from a corner of the area, y upwards. @param {Numbered} numbered @param {Area} area */
function placed(numbered, { left, top, width, height }) {
  const made = group(numbered);
  const { xref, xanchor, yanchor } = numbered.shape;
  if (xref !== 'paper') return made;
  const [x, y] = [left + xanchor * width, top + (1 - yanchor) * height];
  made.setAttribute('transform', `translate(${x},${y}) scale(1,-1)`);
  return made;
}

/** @param {{dash?: string, width: number}} line */
function dashesOf({ dash = 'solid', width }) {
  if (dash === 'solid') return undefined;
  const length = DASHES[dash] * Math.max(width, THIN);
  return length ? `${length},${length}` : dash;
}

/** @param {any} shape */
function outline({ path, fillcolor, fillrule, line, opacity }) {
  return mark('path', {
    d: path,
    fill: fillcolor ?? 'none',
    'fill-rule': fillrule,
    stroke: line.width ? line.color : 'none',
    'stroke-width': line.width,
    'stroke-dasharray': dashesOf(line),
    opacity,
  });
}
