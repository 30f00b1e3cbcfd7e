// @ts-check
/** SVG as text: the same drawing stands on the page and goes into a file, so every colour is written into it. */

/** @typedef {Record<string, string|number|undefined>} Attributes */

const NAMESPACE = 'http://www.w3.org/2000/svg';

/**
 * One element. Attributes that are undefined are left out.
 * @param {string} name
 * @param {Attributes} attributes
 * @param {...string} children
 */
export function tag(name, attributes, ...children) {
  const said = Object.entries(attributes).filter(([, value]) => value !== undefined);
  const words = said.map(([key, value]) => ` ${key}="${escaped(String(value))}"`).join('');
  return `<${name}${words}>${children.join('')}</${name}>`;
}

/** @param {string} text @param {Attributes} attributes with x and y */
export const text = (text, attributes) => tag('text', attributes, escaped(text));

/**
 * A line through points; it breaks where one is missing.
 * @param {[number, number][]} points
 * @param {Attributes} attributes
 */
export function line(points, attributes) {
  const d = points.map(([x, y], k) => {
    if (!Number.isFinite(x) || !Number.isFinite(y)) return '';
    const before = points[k - 1];
    const joins = before && before.every(Number.isFinite);
    return `${joins ? 'L' : 'M'}${rounded(x)},${rounded(y)}`;
  }).join('');
  return tag('path', { d: d || 'M0,0', fill: 'none', 'stroke-linejoin': 'round', ...attributes });
}

/** A whole picture. @param {import('./types.js').Size} size @param {{font: string, ground?: string}} look @param {...string} children */
export function picture({ width, height }, { font, ground }, ...children) {
  const back = ground ? [tag('rect', { width, height, fill: ground })] : [];
  const whole = { xmlns: NAMESPACE, width, height, viewBox: `0 0 ${width} ${height}`, 'font-family': font };
  return tag('svg', { ...whole, 'aria-hidden': 'true', focusable: 'false' }, ...back, ...children);
}

/** @param {number} pixel */
export const rounded = (pixel) => Math.round(pixel * 100) / 100;

/** @type {Record<string, string>} */
const SPELT = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** @param {string} text */
const escaped = (text) => text.replace(/[&<>"]/g, (one) => SPELT[one]);
