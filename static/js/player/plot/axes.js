// @ts-check
/** Two axes around an area: ticks with their numbers, lines behind the picture, and titles. */

import { linearTicks, tickText } from '../../drawing/ticks.js';
import { mark, moved, text } from './marks.js';

/** @typedef {import('../../drawing/plotting_area.js').Area} Area */
/** @typedef {{share: number, said: string}} Tick share: of the way along the axis */

/** Pixels from the end of a tick to its number, and from the axis to its title. */
const GAP = { across: 13.2, up: 3 };
const TITLE = { across: 34.1, up: -33.1 };

/** From the middle of a line of text to its foot, as a share of its size. */
const FOOT = 0.35;

/** @param {any} layout @param {Area} area */
export function axesOf({ xaxis, yaxis, font }, area) {
  if (xaxis.visible === false) return mark('g');
  const style = (/** @type {any} */ { size, color }) => `font: ${size}px ${font.family}; fill: ${color}`;
  return mark('g', { class: 'axes' }, across(xaxis, area, style), up(yaxis, area, style));
}

/** @typedef {(font: {size: number, color: string}) => string} Style */

/** @param {any} axis @param {Area} area @param {Style} style */
function across(axis, { left, top, width, height }, style) {
  const foot = top + height;
  const marks = ticksOf(axis).flatMap(({ share, said }) => {
    const x = left + share * width;
    const number = { x, y: foot + length(axis) + GAP.across, 'text-anchor': 'middle', style: style(axis.tickfont) };
    return [...lines(axis, `M${x},${foot}V${top}`, `M${x},${foot}v${length(axis)}`), text(said, number)];
  });
  const middle = { x: left + width / 2, y: foot + TITLE.across, 'text-anchor': 'middle' };
  return mark('g', {}, ...marks, text(axis.title.text, { ...middle, style: style(axis.title.font) }));
}

/** @param {any} axis @param {Area} area @param {Style} style */
function up(axis, { left, top, width, height }, style) {
  const marks = ticksOf(axis).flatMap(({ share, said }) => {
    const y = top + (1 - share) * height;
    const place = { x: left - length(axis) - GAP.up, y: y + FOOT * axis.tickfont.size, 'text-anchor': 'end' };
    const number = text(said, { ...place, style: style(axis.tickfont) });
    return [...lines(axis, `M${left},${y}h${width}`, `M${left},${y}h${-length(axis)}`), number];
  });
  const title = text(axis.title.text, { 'text-anchor': 'middle', style: style(axis.title.font) });
  const turned = `${moved(left + TITLE.up, top + height / 2)} rotate(-90)`;
  return mark('g', {}, ...marks, mark('g', { transform: turned }, title));
}

/** @param {any} axis */
const length = ({ ticks, ticklen = 0 }) => (ticks === 'outside' ? ticklen : 0);

/** @param {any} axis @param {string} behind @param {string} outside */
function lines({ showgrid = true, gridcolor, ticks, tickcolor }, behind, outside) {
  const grid = showgrid ? [mark('path', { d: behind, stroke: gridcolor })] : [];
  return ticks === 'outside' ? [...grid, mark('path', { d: outside, stroke: tickcolor })] : grid;
}

/** @param {any} axis @returns {Tick[]} */
function ticksOf({ range: [low, high], type, tickvals, ticktext, nticks, tickformat, showticklabels = true }) {
  if (!showticklabels) return [];
  const places = tickvals ?? linearTicks(low, high, nticks).filter((tick) => !tickformat || Number.isInteger(tick));
  return places.map((/** @type {number} */ tick, /** @type {number} */ k) => ({
    share: ((type === 'log' ? Math.log10(tick) : tick) - low) / (high - low),
    said: ticktext?.[k] ?? tickText(tick),
  }));
}
