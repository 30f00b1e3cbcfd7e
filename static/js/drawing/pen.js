// @ts-check
/**
 * Shapes as SVG paths in pixels of the figure, written digit for digit as Plotly writes them.
 *
 * @typedef {object} Pen
 * @property {(points: number[][]) => string} polyline
 * @property {(points: number[][]) => string} polygon
 * @property {(x0: number, y0: number, x1: number, y1: number) => string} line
 * @property {(x: number, y: number, width: number, height: number) => string} box
 * @property {(x: number, y: number, r: number) => string} circle
 * @property {(start: number[], ...curves: number[][]) => string} curve
 * @property {(x: number, y: number) => string} point
 */

/** The path of a shape that shows nothing. */
export const NOWHERE = 'M0,0';

/** Four Bézier curves make a circle with this bend, off by 0.03 % of the radius (Riškus, 2006). */
const BEND = 0.5523;

/**
 * Farther than any window reaches. Browsers keep places as 32-bit numbers: what lies beyond is drawn here, in the
 * same direction.
 */
const FAR = 1e6;

/**
 * Whether a point has a place at all: not where a number is missing, or infinite.
 * @param {readonly number[]|null|undefined} point
 */
export const isPlace = (point) => point != null && point.every(Number.isFinite);

/** @param {number} pixel */
export const round = (pixel) => Math.round(pixel * 100) / 100;

/**
 * A pen for a plotting area whose upper left corner is at (left, top). Plotly rounds inside that area to
 * hundredths and then adds the corner; the same sum in the same order gives the same digits. A shape of which a
 * point has no place is not drawn.
 * @param {number} left
 * @param {number} top
 * @returns {Pen}
 */
export function createPen(left, top) {
  /** @param {number} x @param {number} y */
  const point = (x, y) => {
    const far = Math.max(Math.abs(x - left), Math.abs(y - top), FAR) / FAR;
    return `${round((x - left) / far) + left},${round((y - top) / far) + top}`;
  };
  /** @param {number[][]} points */
  const polyline = (points) => points.every(isPlace) ? `M${points.map(([x, y]) => point(x, y)).join('L')}` : NOWHERE;
  /** @param {number[][]} points */
  const polygon = (points) => `${polyline(points)}Z`;
  /** @param {number[]} start @param {number[][]} curves */
  const curve = (start, ...curves) => {
    if (![start, ...curves].every(isPlace)) return NOWHERE;
    return `M${point(start[0], start[1])}${curves.map((six) => `C${pairs(point, six)}`).join('')}`;
  };
  return {
    point,
    polyline,
    polygon,
    curve,
    line: (x0, y0, x1, y1) => polyline([[x0, y0], [x1, y1]]),
    box: (x, y, width, height) => polygon([[x, y], [x + width, y], [x + width, y + height], [x, y + height]]),
    circle: (x, y, r) => `${curve([x, y - r], ...quarters(x, y, r))}Z`,
  };
}

/** @param {number} x @param {number} y @param {number} r */
function quarters(x, y, r) {
  const bend = r * BEND;
  return [
    [x + bend, y - r, x + r, y - bend, x + r, y],
    [x + r, y + bend, x + bend, y + r, x, y + r],
    [x - bend, y + r, x - r, y + bend, x - r, y],
    [x - r, y - bend, x - bend, y - r, x, y - r],
  ];
}

/** @param {(x: number, y: number) => string} point @param {number[]} six */
function pairs(point, six) {
  return `${point(six[0], six[1])} ${point(six[2], six[3])} ${point(six[4], six[5])}`;
}
