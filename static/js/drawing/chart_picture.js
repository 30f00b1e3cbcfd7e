// @ts-check
/** A chart as SVG that stands for itself: its ground, its letters and its size, whatever is drawn in it. Pure. */

const FONT = 'font-family="DejaVu Sans, Liberation Sans, Arial, sans-serif"';

/**
 * @param {{width: number, height: number, colours: {card: string}}} chart
 * @param {string[]} parts
 */
export function chartPicture({ width, height, colours }, parts) {
  const size = `width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`;
  const ground = `<rect width="${width}" height="${height}" fill="${colours.card}"/>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size} ${FONT} font-size="12">${ground}${parts.join('')}</svg>`;
}
