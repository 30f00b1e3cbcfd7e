// @ts-check
/** A drawing in SVG as a file: as it is, or as points. */

/** So many points of a PNG to a pixel of the page: sharp on paper and on good screens. */
const SHARPNESS = 2;

/** @param {string} svg */
export const svgFile = (svg) => new Blob([svg], { type: 'image/svg+xml' });

/**
 * @param {string} svg @param {{width: number, height: number}} size in pixels of the page
 * @returns {Promise<Blob>}
 */
export async function pngFile(svg, { width, height }) {
  const drawing = new Image();
  drawing.src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
  await drawing.decode();
  const canvas = Object.assign(document.createElement('canvas'), {
    width: width * SHARPNESS,
    height: height * SHARPNESS,
  });
  const pen = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
  pen.drawImage(drawing, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) => canvas.toBlob((blob) => resolve(/** @type {Blob} */ (blob)), 'image/png'));
}

/**
 * Numbers as a file that every table program reads; names with commas stand in quotation marks (RFC 4180).
 * @param {string[]} heads @param {string[][]} rows
 */
export function csvFile(heads, rows) {
  const cell = (/** @type {string} */ text) => /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  const lines = [heads, ...rows].map((row) => row.map(cell).join(','));
  return new Blob([`${lines.join('\n')}\n`], { type: 'text/csv' });
}
