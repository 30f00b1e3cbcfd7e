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
  const [small, low] = [shrink(x), shrink(y)];
  const perX = width / (x[1] * small - x[0] * small || 1);
  const perY = height / (y[1] * low - y[0] * low || 1);
  return {
    /** @param {number} a @param {number} b @returns {[number, number]} */
    pixel: (a, b) => [left + (a * small - x[0] * small) * perX, top + (y[1] * low - b * low) * perY],
    /** A difference of numbers in pixels. @param {number} a @param {number} b @returns {[number, number]} */
    stretch: (a, b) => [a * small * perX, -b * low * perY],
  };
}

/** Plotly draws no axis that is narrower. */
export const NARROWEST = 1e-290;

/** A factor for numbers so large that their difference is none any more. @param {[number, number]} range */
const shrink = ([from, to]) => (Number.isFinite(to - from) ? 1 : 0.25);

/**
 * A range with some room around it, which never leaves the numbers.
 * @param {number} low @param {number} high
 * @param {number} share of the range on either side
 * @param {number} least room where both ends are the same
 * @returns {[number, number]}
 */
export function withRoom(low, high, share, least) {
  const isWide = high - low > Math.max(Math.abs(low) * 1e-12, NARROWEST);
  const room = isWide ? Math.min((high - low) * share, Number.MAX_VALUE) : Math.max(least, Math.abs(low) * 1e-9);
  return [Math.max(low - room, -Number.MAX_VALUE), Math.min(high + room, Number.MAX_VALUE)];
}

/**
 * The ranges of the unseen axes that count the pixels of the whole figure inside the plotting area.
 * @param {Area} area
 */
export function pixelAxes({ left, top, width, height }) {
  return { xaxis2: { range: [left, left + width] }, yaxis2: { range: [top + height, top] } };
}
