// @ts-check
/** One moment of the sizes as marks: for each layer, slopes counted above a line and updates below it. */

import { NOWHERE } from '../../drawing/pen.js';
import { median } from './sizes.js';

/** @typedef {import('./sizes_ground.js').SizesGround} Ground */

/** Bars to a power of ten. */
const PER_POWER = 2;

/** The share of a layer's height that its tallest bars take. */
const FILLED = 0.84;

/**
 * @param {import('./sizes.js').LayerSizes[]} layers
 * @param {Ground} ground
 * @returns {import('../../drawing/types.js').Marks}
 */
export function sizesPicture(layers, ground) {
  const rows = layers.map((one, place) => ({ ...one, base: ground.base(place) }));
  const bars = rows.flatMap(({ layer, gradient, update, base }) => [
    [`gradient_${layer}`, barsOf(gradient, base, -1, ground)],
    [`update_${layer}`, barsOf(update, base, 1, ground)],
  ]);
  const { pen, area } = ground;
  return {
    paths: {
      ...Object.fromEntries(bars),
      bases: rows.map(({ base }) => pen.line(area.left, base, area.left + area.width, base)).join(''),
      medians: rows.map((row) => middles(row, ground)).join('') || NOWHERE,
    },
    points: {},
  };
}

/**
 * How many numbers there are of each half power of ten, as heights; up is −1, down is 1.
 * @param {number[]} sizes
 * @param {number} base
 * @param {-1|1} up
 * @param {Ground} ground
 */
function barsOf(sizes, base, up, { pen, place, unit, half }) {
  const heights = new Map();
  for (const size of sizes) {
    const bin = binOf(place(size));
    heights.set(bin, (heights.get(bin) ?? 0) + 1 / sizes.length);
  }
  const box = (/** @type {[number, number]} */ [bin, share]) => {
    const height = share * half * FILLED;
    const from = unit(bin / PER_POWER);
    return pen.box(from + 0.5, up < 0 ? base - height : base, unit((bin + 1) / PER_POWER) - from - 1, height);
  };
  return [...heights].map(box).join('') || NOWHERE;
}

const binOf = (/** @type {number} */ power) => Math.floor(power * PER_POWER);

/**
 * A short line where half of the numbers are smaller, above for slopes and below for updates.
 * @param {import('./sizes.js').LayerSizes & {base: number}} row
 * @param {Ground} ground
 */
function middles({ gradient, update, base }, { pen, place, unit, half }) {
  const tick = (/** @type {number[]} */ sizes, /** @type {-1|1} */ up) => {
    const middle = median(sizes);
    if (middle == null) return '';
    const x = unit(place(middle));
    return pen.line(x, base, x, base + up * half * FILLED);
  };
  return tick(gradient, -1) + tick(update, 1);
}
