// @ts-check
/** The notes of a figure: texts that stand at a place of the paper, or of the area. */

import { mark, text } from './marks.js';

/** @typedef {import('../../drawing/plotting_area.js').Area} Area */

/** @type {Record<string, string>} */
const ANCHORS = { left: 'start', right: 'end' };

/** How far below its place a line's foot is, as a share of its size. @type {Record<string, number>} */
const FOOT = { top: 1, middle: 0.35, bottom: -0.25 };

/** @param {any} layout @param {Area} area */
export function notesOf({ annotations = [], font }, area) {
  return mark('g', { class: 'notes' }, ...annotations.map((/** @type {any} */ one) => note(one, font.family, area)));
}

/** @param {any} note @param {string} family @param {Area} area */
function note({ x, y, xref, text: said, font, xanchor, yanchor = 'middle', xshift = 0, yshift = 0 }, family, area) {
  const [across, down] = xref === 'paper' ? [area.left + x * area.width, area.top + (1 - y) * area.height] : [x, y];
  return text(said, {
    x: across + xshift,
    y: down - yshift + FOOT[yanchor] * font.size,
    'text-anchor': ANCHORS[xanchor] ?? 'middle',
    style: `font: ${font.size}px ${family}; fill: ${font.color}`,
  });
}
