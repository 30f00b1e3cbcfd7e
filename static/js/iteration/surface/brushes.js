// @ts-check
/**
 * What a surface is painted with: on a canvas for the eye, as SVG for a file.
 *
 * @typedef {[number, number]} Pixel
 * @typedef {{colour: string, width: number, dash?: number[], alpha?: number}} Stroke
 * @typedef {{colour: string, size: number, anchor?: 'start'|'middle'|'end', halo?: string, bold?: boolean, angle?: number}} Letters angle: in
 *   degrees clockwise
 *
 * @typedef {object} Brush
 * @property {(points: Pixel[], fill: string, rim?: string) => void} area its rim closes the seams between neighbours
 * @property {(points: Pixel[], stroke: Stroke) => void} line
 * @property {(at: Pixel, radius: number, fill: string, rim: string, width: number) => void} dot
 * @property {(text: string, at: Pixel, letters: Letters) => void} words
 */

import { line, rounded, tag, text } from '../../drawing/svg.js';

/** @param {CanvasRenderingContext2D} pen @param {string} font @returns {Brush} */
export function canvasBrush(pen, font) {
  const trace = (/** @type {Pixel[]} */ points) => {
    pen.beginPath();
    points.forEach(([x, y], k) => (k ? pen.lineTo(x, y) : pen.moveTo(x, y)));
  };
  return {
    area(points, fill, rim) {
      trace(points);
      pen.closePath();
      pen.fillStyle = fill;
      pen.fill();
      if (!rim) return;
      Object.assign(pen, { strokeStyle: rim, lineWidth: 0.6 });
      pen.stroke();
    },
    line(points, { colour, width, dash = [], alpha = 1 }) {
      trace(points);
      Object.assign(pen, {
        strokeStyle: colour,
        lineWidth: width,
        globalAlpha: alpha,
        lineCap: dash.length ? 'butt' : 'round',
      });
      pen.setLineDash(dash);
      pen.stroke();
      pen.setLineDash([]);
      pen.globalAlpha = 1;
    },
    dot([x, y], radius, fill, rim, width) {
      pen.beginPath();
      pen.arc(x, y, radius, 0, 2 * Math.PI);
      Object.assign(pen, { fillStyle: fill, strokeStyle: rim, lineWidth: width });
      pen.fill();
      pen.stroke();
    },
    words(text, [x, y], { colour, size, anchor = 'start', halo, bold, angle = 0 }) {
      const align = /** @type {CanvasTextAlign} */ (anchor === 'middle' ? 'center' : anchor);
      pen.save();
      pen.translate(x, y);
      pen.rotate(angle * Math.PI / 180);
      Object.assign(pen, { font: `${bold ? 600 : 400} ${size}px ${font}`, textAlign: align, lineJoin: 'round' });
      if (halo) {
        Object.assign(pen, { strokeStyle: halo, lineWidth: 4 });
        pen.strokeText(text, 0, 0);
      }
      pen.fillStyle = colour;
      pen.fillText(text, 0, 0);
      pen.restore();
    },
  };
}

/** Collects the parts of a picture. @returns {Brush & {parts: string[]}} */
export function svgBrush() {
  /** @type {string[]} */
  const parts = [];
  const listed = (/** @type {Pixel[]} */ points) => points.map(([x, y]) => `${rounded(x)},${rounded(y)}`).join(' ');
  return {
    parts,
    area: (points, fill, rim) =>
      parts.push(tag('polygon', { points: listed(points), fill, stroke: rim, 'stroke-width': rim && 0.6 })),
    line: (points, { colour, width, dash, alpha }) =>
      parts.push(line(points, {
        stroke: colour,
        'stroke-width': width,
        'stroke-dasharray': dash?.join(' ') || undefined,
        'stroke-linecap': dash?.length ? undefined : 'round',
        'stroke-opacity': alpha,
      })),
    dot: ([x, y], r, fill, stroke, width) =>
      parts.push(tag('circle', { cx: rounded(x), cy: rounded(y), r, fill, stroke, 'stroke-width': width })),
    words: (said, [x, y], { colour, size, anchor, halo, bold, angle }) =>
      parts.push(text(said, {
        x: rounded(x),
        y: rounded(y),
        fill: colour,
        'font-size': size,
        'font-weight': bold ? 600 : undefined,
        'text-anchor': anchor,
        transform: angle ? `rotate(${rounded(angle)} ${rounded(x)} ${rounded(y)})` : undefined,
        ...(halo && { stroke: halo, 'stroke-width': 4, 'paint-order': 'stroke', 'stroke-linejoin': 'round' }),
      })),
  };
}
