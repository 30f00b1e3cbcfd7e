// @ts-check
/** Heights over a plane: a smooth picture of them, and lines of equal height. */

import { createRamp, picture } from '../../drawing/painting.js';
import { remember } from '../../drawing/remember.js';
import { levelLines } from './level_lines.js';
import { clipped, mark } from './marks.js';

/** @typedef {import('../../drawing/plotting_area.js').Area} Area */

/** A function that paints each grid of heights once. */
export function heightsPainter() {
  const painted = remember(paint);
  const lined = remember(levelLines);
  return (/** @type {any} */ trace, /** @type {Area} */ area) => {
    const { z, zmin, zmax, colorscale, contours, line } = trace;
    const lines = lined(z, contours.start, contours.end, contours.size);
    return clipped(area, image(painted(z, zmin, zmax, colorscale), z, area), strokes(lines, z, line, area));
  };
}

/** @param {(number|null)[][]} z @param {number} low @param {number} high @param {[number, string][]} scale */
function paint(z, low, high, scale) {
  const ramp = createRamp(scale.map(([, color]) => ({ color })));
  return picture(z, (value) => (2 * (value - low)) / (high - low) - 1, ramp);
}

/** Each number is the middle of a pixel, so half a pixel lies outside on every side. @param {string} href @param {any[][]} z @param {Area} area */
function image(href, z, { left, top, width, height }) {
  const [across, down] = [width / (z[0].length - 1), height / (z.length - 1)];
  return mark('image', {
    href,
    x: left - across / 2,
    y: top - down / 2,
    width: width + across,
    height: height + down,
    preserveAspectRatio: 'none',
  });
}

/** The lines count cells, y upwards. @param {string} d @param {any[][]} z @param {{color: string, width: number}} line @param {Area} area */
function strokes(d, z, { color, width: thick }, { left, top, width, height }) {
  const scale = `scale(${width / (z[0].length - 1)},${-height / (z.length - 1)})`;
  return mark('path', {
    d,
    transform: `translate(${left},${top + height}) ${scale}`,
    fill: 'none',
    stroke: color,
    'stroke-width': thick,
    'vector-effect': 'non-scaling-stroke',
  });
}
