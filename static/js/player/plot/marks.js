// @ts-check
/** Elements of SVG. */

const SVG = 'http://www.w3.org/2000/svg';

/** @typedef {Record<string, string|number|undefined>} Attributes those without a value are left out */

/**
 * @param {string} tag
 * @param {Attributes} [attributes]
 * @param {...Node} children
 */
export function mark(tag, attributes = {}, ...children) {
  const made = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined) made.setAttribute(name, String(value));
  }
  made.append(...children);
  return made;
}

/**
 * A line of text.
 * @param {string} said
 * @param {Attributes} attributes
 */
export function text(said, attributes) {
  const made = mark('text', attributes);
  made.textContent = said;
  return made;
}

/** @param {number} x @param {number} y */
export const moved = (x, y) => `translate(${x},${y})`;

/**
 * A window that shows nothing outside of an area, and counts pixels as the whole drawing does.
 * @param {import('../../drawing/plotting_area.js').Area} area
 * @param {...Node} children
 */
export function clipped({ left, top, width, height }, ...children) {
  const box = { x: left, y: top, width, height };
  return mark('svg', { ...box, viewBox: `${left} ${top} ${width} ${height}`, overflow: 'hidden' }, ...children);
}
