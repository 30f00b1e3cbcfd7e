// @ts-check
/** A plotting area as a window onto numbers: which pixel shows which number. */

/** @typedef {import('./types.js').Size} Size */
/** @typedef {{left: number, top: number, width: number, height: number}} Area  in pixels of the figure */
/** @typedef {{x: [number, number], y: [number, number]}} Ranges */

/**
 * The number, or the end of the range that it has left.
 * @param {number} value
 * @param {number} low
 * @param {number} high
 */
export const clamp = (value, low, high) => Math.min(Math.max(value, low), high);

/**
 * What remains of a figure inside its margins.
 * @param {Size} size
 * @param {{l: number, r: number, t: number, b: number}} margin
 * @returns {Area}
 */
export function plottingArea({ width, height }, { l, r, t, b }) {
  return { left: l, top: t, width: Math.max(width - l - r, 1), height: Math.max(height - t - b, 1) };
}

/**
 * Pixels of numbers; y counts upwards.
 * @param {Area} area
 * @param {Ranges} ranges
 */
export function createWindow({ left, top, width, height }, { x, y }) {
  const perX = width / (x[1] - x[0]);
  const perY = height / (y[1] - y[0]);
  return {
    /** @param {number} a @param {number} b @returns {[number, number]} */
    pixel: (a, b) => [left + (a - x[0]) * perX, top + (y[1] - b) * perY],
    /** A difference of numbers in pixels. @param {number} a @param {number} b @returns {[number, number]} */
    stretch: (a, b) => [a * perX, -b * perY],
  };
}

/**
 * The ranges of the unseen axes that count the pixels of the whole figure inside the plotting area.
 * @param {Area} area
 */
export function pixelAxes({ left, top, width, height }) {
  return { xaxis2: { range: [left, left + width] }, yaxis2: { range: [top + height, top] } };
}
