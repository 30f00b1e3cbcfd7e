// @ts-check
/** Numbers on a grid as a small picture: one pixel for each number, which the browser stretches smoothly. */

/** @typedef {(number|null)[][]} Rows from the lowest y upwards */

/** One transparent pixel: what an image shows that has nothing to show yet. */
export const NO_PICTURE = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';

/** Shades between the end of a scale and its other end: more than an eye can tell apart. */
const SHADES = 255;

/** How finely a round map is drawn. */
const MAP_PIXELS = 64;

/**
 * Colours from the lowest level to the highest, evenly spaced.
 * @param {{color: string}[]} levels
 * @returns {(share: number) => number[]} channels of the colour at −1 to 1; beyond that, those of the ends
 */
export function createRamp(levels) {
  const stops = levels.map(({ color }) => [1, 3, 5].map((start) => parseInt(color.slice(start, start + 2), 16)));
  const shades = Array.from({ length: SHADES }, (_, k) => between(stops, (k / (SHADES - 1)) * (stops.length - 1)));
  return (share) => shades[Math.round(((Math.min(Math.max(share, -1), 1) + 1) / 2) * (SHADES - 1))];
}

/** @param {number[][]} stops @param {number} place */
function between(stops, place) {
  const low = Math.min(Math.floor(place), stops.length - 2);
  return stops[low].map((channel, k) => channel + (stops[low + 1][k] - channel) * (place - low));
}

/**
 * A picture of a grid as the address of its data.
 * @param {Rows} rows
 * @param {(value: number) => number} share −1 to 1
 * @param {ReturnType<typeof createRamp>} ramp
 */
export const picture = (rows, share, ramp) => grid(rows, share, ramp).toDataURL();

/**
 * The same, cut to a disc.
 * @param {Rows} rows
 * @param {(value: number) => number} share
 * @param {ReturnType<typeof createRamp>} ramp
 */
export function disc(rows, share, ramp) {
  const canvas = Object.assign(document.createElement('canvas'), { width: MAP_PIXELS, height: MAP_PIXELS });
  const pen = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
  pen.arc(MAP_PIXELS / 2, MAP_PIXELS / 2, MAP_PIXELS / 2, 0, 2 * Math.PI);
  pen.clip();
  pen.drawImage(grid(rows, share, ramp), 0, 0, MAP_PIXELS, MAP_PIXELS);
  return canvas.toDataURL();
}

/** A number that is missing leaves its pixel empty. @param {Rows} rows @param {any} share @param {any} ramp */
function grid(rows, share, ramp) {
  const [height, width] = [rows.length, rows[0].length];
  const pixels = new ImageData(width, height);
  rows.forEach((row, y) =>
    row.forEach((value, x) => {
      const place = value == null ? NaN : share(value);
      if (Number.isNaN(place)) return;
      const [red, green, blue] = ramp(place);
      pixels.data.set([red, green, blue, 255], 4 * ((height - 1 - y) * width + x));
    })
  );
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  canvas.getContext('2d')?.putImageData(pixels, 0, 0);
  return canvas;
}
