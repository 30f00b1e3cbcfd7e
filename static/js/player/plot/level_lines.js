// @ts-check
/** Lines of equal height over a grid, cell by cell (marching squares; Lorensen and Cline, 1987, in two dimensions). */

/** @typedef {[number, number]} Point in cells */

/**
 * The lines of all levels as one path. Cells with a missing number have none.
 * @param {(number|null)[][]} rows from the lowest y upwards
 * @param {number} start @param {number} end @param {number} step
 */
export function levelLines(rows, start, end, step) {
  const levels = Array.from(
    { length: Math.max(0, Math.floor((end - start) / step + 1e-9) + 1) },
    (_, k) => start + k * step,
  );
  return rows.slice(1).flatMap((_, y) => rows[y].slice(1).map((_, x) => cell(rows, x, y, levels))).join('');
}

/** @param {(number|null)[][]} rows @param {number} x @param {number} y @param {number[]} levels */
function cell(rows, x, y, levels) {
  const corners = [rows[y][x], rows[y][x + 1], rows[y + 1][x + 1], rows[y + 1][x]];
  if (corners.some((height) => height === null)) return '';
  const heights = /** @type {number[]} */ (corners);
  const [low, high] = [Math.min(...heights), Math.max(...heights)];
  return levels.filter((level) => low < level && level <= high).map((level) => through(heights, x, y, level)).join('');
}

/** The corners of a cell, all round. @type {Point[]} */
const CORNERS = [[0, 0], [1, 0], [1, 1], [0, 1]];

/**
 * Where a level crosses the sides of a cell, two and two: in a saddle, next to the corners that are below it.
 * @param {number[]} heights @param {number} x @param {number} y @param {number} level
 */
function through(heights, x, y, level) {
  const crossed = CORNERS.flatMap((from, k) => {
    const next = (k + 1) % CORNERS.length;
    const [a, b] = [heights[k], heights[next]];
    if (a < level === b < level) return [];
    const share = (level - a) / (b - a);
    const to = CORNERS[next];
    return [`${cut(x + from[0] + (to[0] - from[0]) * share)},${cut(y + from[1] + (to[1] - from[1]) * share)}`];
  });
  const turned = crossed.length === 4 && heights[0] < level ? [crossed[3], ...crossed.slice(0, 3)] : crossed;
  return turned.map((point, k) => `${k % 2 ? 'L' : 'M'}${point}`).join('');
}

/** @param {number} place */
const cut = (place) => Math.round(place * 1000) / 1000;
