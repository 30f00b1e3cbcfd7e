// @ts-check
/** The points of a trace: discs, and texts beside them. */

import { mark, moved, text } from './marks.js';

/** @typedef {import('../../drawing/plotting_area.js').Area} Area */

/** Where a text stands to its point, as the figures name it. @type {Record<string, string>} */
const ANCHORS = { left: 'end', center: 'middle', right: 'start' };

/** From the middle of a line of text to its foot, as a share of its size. */
const FOOT = 0.25;

/** @param {any} trace @param {Area} area */
export function pointsOf(trace, { left, top }) {
  const at = trace.x.map((/** @type {number} */ x, /** @type {number} */ i) => [x - left, trace.y[i] - top]);
  const discs = trace.mode.includes('markers') ? at.map(discOf(trace)) : [];
  const texts = trace.mode.includes('text') ? at.map(textOf(trace)) : [];
  return mark('g', { class: `trace${trace.uid}`, transform: moved(left, top) }, ...discs, ...texts);
}

/** One value for all points, or one for each. @param {any} value @param {number} i */
const each = (value, i) => (Array.isArray(value) ? value[i] : value);

/** @param {any} trace @returns {(place: number[], i: number) => Node} */
const discOf = ({ marker }) => ([x, y], i) => {
  const r = each(marker.size, i) / 2;
  const look = `fill: ${each(marker.color, i)}; stroke: ${each(marker.line.color, i)}`;
  const d = `M${x - r},${y}a${r},${r} 0 1 1 ${2 * r},0a${r},${r} 0 1 1 ${-2 * r},0Z`;
  return mark('path', { class: 'point', d, style: look, 'stroke-width': marker.line.width });
};

/** @param {any} trace @returns {(place: number[], i: number) => Node} */
const textOf = (trace) => ([x, y], i) => {
  const { size, weight, color, shadow, family } = trace.textfont;
  const anchor = ANCHORS[each(trace.textposition, i).split(' ')[1]];
  const looks = [`font: ${each(weight, i) ?? 400} ${each(size, i)}px ${family}`, `fill: ${each(color, i)}`];
  const style = [...looks, ...(shadow ? [`text-shadow: ${shadow}`] : [])].join(';');
  const line = text(trace.text[i], { x, y, 'text-anchor': anchor, style });
  return mark('g', { class: 'textpoint', transform: moved(0, FOOT * each(size, i)) }, line);
};
