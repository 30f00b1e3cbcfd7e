// @ts-check
/** A grid of cells as SVG: what each says by its colour and, where colour is not enough, by a mark. Pure. */

import { cellAxes } from './cell_axes.js';
import { chartPicture } from './chart_picture.js';
import { rounded } from './svg.js';

/**
 * @typedef {{ink: string, muted: string, hairline: string, card: string}} Colours
 * @typedef {{fill: string, mark?: string, ink?: string}} Look  mark: a cross, a slash, a bar or a dot
 * @typedef {{title: string, numbers: number[], isEven?: boolean}} Axis
 *   the numbers from left to right, or from the lowest up; isEven: ticks may stand between them
 * @typedef {{row: number, from: number, to: number}} Line  across one row, in columns
 *
 * @typedef {object} Cells
 * @property {number} width  in pixels
 * @property {number} height
 * @property {Colours} colours
 * @property {Axis} x
 * @property {Axis} y
 * @property {(row: number, column: number) => Look|null} look  null: not known yet
 * @property {{row: number, column: number}[]} [rings]  around these places, which may lie between cells
 * @property {(number|null)[]} [limits]  for each row a place on the x axis, in columns
 * @property {{x: number, y: number, text: string, up?: number}[]} [letters]  in columns and rows; up: in pixels
 */

const LEFT = 62;
const RIGHT = 10;
const TOP = 10;
const BOTTOM = 44;

/** Where the cells are. @param {Pick<Cells, 'width'|'height'|'x'|'y'>} cells */
export function placeOfCells({ width, height, x, y }) {
  const [columns, rows] = [x.numbers.length, y.numbers.length];
  const across = (width - LEFT - RIGHT) / columns;
  const up = (height - TOP - BOTTOM) / rows;
  return { left: LEFT, top: TOP, across, up, columns, rows };
}

/** @param {Cells} cells @returns {string} an SVG that stands for itself */
export function cellPicture(cells) {
  const place = placeOfCells(cells);
  return chartPicture(cells, [
    ...looks(cells, place),
    frame(cells.colours, place),
    ...limits(cells, place),
    ...ringed(cells, place),
    ...letters(cells, place),
    ...cellAxes(cells, place),
  ]);
}

/** @typedef {ReturnType<typeof placeOfCells>} Place */

/** Neighbours that look the same are one rectangle. @param {Cells} cells @param {Place} place */
function looks({ look }, { left, top, across, up, columns, rows }) {
  /** @type {string[]} */
  const parts = [];
  for (let row = 0; row < rows; row++) {
    const y = top + (rows - 1 - row) * up;
    for (let column = 0; column < columns;) {
      const here = look(row, column);
      let end = column + 1;
      while (end < columns && isSame(look(row, end), here)) end++;
      const width = (end - column) * across;
      if (here) {
        parts.push(
          rectangle(
            left + column * across,
            y,
            width + (end < columns ? SEAM : 0),
            up + (row > 0 ? SEAM : 0),
            here.fill,
          ),
        );
        if (here.mark) parts.push(marks(here, left + column * across, y, end - column, across, up));
      }
      column = end;
    }
  }
  return parts;
}

/** @param {Look|null} one @param {Look|null} other */
const isSame = (one, other) => one?.fill === other?.fill && one?.mark === other?.mark;

/** Cells reach a little under their neighbours, so that no seam shows. */
const SEAM = 1;

const rectangle = (
  /** @type {number} */ x,
  /** @type {number} */ y,
  /** @type {number} */ width,
  /** @type {number} */ height,
  /** @type {string} */ fill,
) =>
  `<rect x="${rounded(x)}" y="${rounded(y)}" width="${rounded(width + 0.3)}" height="${
    rounded(height + 0.3)
  }" fill="${fill}"/>`;

/**
 * Crosses or dots in cells side by side, as one path.
 * @param {Look} look @param {number} x @param {number} y @param {number} count @param {number} across @param {number} up
 */
function marks({ mark, ink }, x, y, count, across, up) {
  const half = Math.min(across, up, 14) * 0.3;
  const middle = y + up / 2;
  const path = Array.from({ length: count }, (_, k) => {
    const at = x + (k + 0.5) * across;
    if (mark === 'dot') return `M${rounded(at - half / 4)} ${rounded(middle)}h${rounded(half / 2)}`;
    const [l, r, t, b] = [at - half, at + half, middle - half, middle + half].map(rounded);
    if (mark === 'bar') return `M${rounded(at)},${t}V${b}`;
    const rising = `M${l},${b}L${r},${t}`;
    return mark === 'cross' ? `M${l},${t}L${r},${b}${rising}` : rising;
  });
  return `<path d="${path.join('')}" stroke="${ink}" stroke-width="${rounded(Math.max(0.75, half / 3))}" fill="none"/>`;
}

/** @param {Colours} colours @param {Place} place */
const frame = ({ muted }, { left, top, across, up, columns, rows }) =>
  `<rect x="${left}" y="${top}" width="${rounded(across * columns)}" height="${rounded(up * rows)}" ` +
  `fill="none" stroke="${muted}"/>`;

/** @param {Cells} cells @param {Place} place */
function limits({ limits: places = [], colours }, { left, top, across, up, columns, rows }) {
  return places.flatMap((at, row) => {
    if (at == null || at < 0 || at > columns) return [];
    const [x, y] = [rounded(left + at * across), rounded(top + (rows - 1 - row) * up)];
    const line = `d="M${x} ${y}v${rounded(up)}" fill="none"`;
    return [
      `<path ${line} stroke="${colours.card}" stroke-width="4"/>`,
      `<path ${line} stroke="${colours.ink}" stroke-width="2" stroke-dasharray="4 2"/>`,
    ];
  });
}

/** @param {Cells} cells @param {Place} place */
function ringed({ rings = [], colours }, { left, top, across, up, rows }) {
  const radius = Math.max(4, Math.min(across, up) * 0.42);
  return rings.map(({ row, column }) => {
    const x = left + (column + 0.5) * across;
    const y = top + (rows - 0.5 - row) * up;
    const circle = `cx="${rounded(x)}" cy="${rounded(y)}" r="${rounded(radius)}" fill="none"`;
    return `<circle ${circle} stroke="${colours.card}" stroke-width="4"/>` +
      `<circle ${circle} stroke="${colours.ink}" stroke-width="2"/>`;
  });
}

/** @param {Cells} cells @param {Place} place */
function letters({ letters: texts = [], colours }, { left, top, across, up, rows }) {
  return texts.map(({ x, y, text, up: above = 0 }) => {
    const at = `x="${rounded(left + (x + 0.5) * across)}" y="${rounded(top + (rows - 0.5 - y) * up + 5 - above)}"`;
    const outlined = `stroke="${colours.card}" stroke-width="4" stroke-linejoin="round" paint-order="stroke"`;
    return `<text ${at} ${outlined} fill="${colours.ink}" font-size="14" font-weight="700" text-anchor="middle">${text}</text>`;
  });
}
