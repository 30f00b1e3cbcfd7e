// @ts-check
/** How wide words are that a drawing shows, so that they can be placed. */

/** @type {CanvasRenderingContext2D|null} */
let pen = null;
/** @type {Map<string, number>} */
const known = new Map();

/**
 * The width in pixels of a text in the letters of the page, which drawings have, too; bold, to be safe.
 * @param {string} text @param {number} size in pixels
 */
export function widthOf(text, size) {
  const font = `600 ${size}px ${getComputedStyle(document.body).fontFamily}`;
  const key = `${font} ${text}`;
  const width = known.get(key) ?? measured(text, font);
  known.set(key, width);
  return width;
}

/** @param {string} text @param {string} font */
function measured(text, font) {
  pen ??= document.createElement('canvas').getContext('2d');
  if (!pen) return text.length * parseFloat(font.slice(4));
  pen.font = font;
  return pen.measureText(text).width;
}
