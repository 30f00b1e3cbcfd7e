// @ts-check
/** The surface from far to near, what lies on it in its place among the cells, and then what is never hidden. */

import { linearTicks, logTicks, roundedTo, tickText } from '../../drawing/ticks.js';
import { SURFACE } from '../words/surface.js';
import { HEIGHT, projection } from './camera.js';

/** @typedef {import('./brushes.js').Brush} Brush */
/** @typedef {import('./camera.js').Projection} Projection */
/** @typedef {import('./camera.js').Spot} Spot */
/** @typedef {import('./mesh.js').Mesh} Mesh */
/** @typedef {import('./track.js').Piece} Piece */
/** @typedef {ReturnType<typeof import('./marks.js').marksOf> & {ghost: Piece[]}} Marks ghost: the dashes of the run before */
/** @typedef {{card: string, ink: string, muted: string, hairline: string, casing: string, path: string, gradient: string, update: string}} Colours */
/** @typedef {{colours: Colours, size: number}} Look */

/** One in so many lines of the mesh is drawn, so that its shape can be seen. */
const EACH = 6;
const MESH_LINE = { colour: 'rgb(255,255,255)', width: 0.7, alpha: 0.3 };

/** The corners of the plane, one after the other. @type {[number, number][]} */
const FLOOR = [[-1, -1], [1, -1], [1, 1], [-1, 1]];

/** How ways are drawn: as on the map. */
const PATH = { casing: { width: 4.6, alpha: 1 }, line: { width: 2.4, alpha: 1 } };
const GHOST = { casing: { width: 3, alpha: 0.45 }, line: { width: 1.4, alpha: 0.75 } };

/** How much of the path shows through the hills before it. */
const BEHIND = 0.3;

/**
 * @param {Brush} brush
 * @param {Mesh} mesh
 * @param {Marks} marks
 * @param {{camera: import('./camera.js').Camera, size: import('../../drawing/types.js').Size, labels: [string, string]}} seen
 * @param {Look} look
 */
export function paintSurface(brush, mesh, marks, { camera, size, labels }, look) {
  const to = projection(camera, size);
  brush.line([...FLOOR, FLOOR[0]].map(([x, y]) => to.pixel(x, y, 0)), { colour: look.colours.hairline, width: 1.2 });
  cells(brush, mesh, marks, to, look);
  axes(brush, mesh, to, labels, look);
  for (const { from, to: end } of marks.path) {
    brush.line([to.pixel(...from), to.pixel(...end)], { colour: look.colours.path, width: 2.2, alpha: BEHIND });
  }
  for (const arrow of marks.arrows) paintArrow(brush, arrow, to, look);
  if (marks.point) brush.dot(to.pixel(...marks.point), 6.5, look.colours.path, look.colours.casing, 2.5);
  for (const arrow of marks.arrows) paintLabel(brush, arrow, to, look);
}

/** @param {Brush} brush @param {Mesh} mesh @param {Pick<Marks, 'path'|'ghost'>} ways @param {Projection} to @param {Look} look */
function cells(brush, mesh, { path, ghost }, to, look) {
  const { heights, colours } = mesh;
  const [rows, columns] = [colours.length, colours[0].length];
  const pixels = heights.map((row, r) =>
    row.map((z, c) => z === null ? null : to.pixel(2 * c / columns - 1, 2 * r / rows - 1, z))
  );
  const [waiting, before] = [path, ghost].map((way) => byCell(way, mesh, to.away));
  const [fromColumn, fromRow] = [to.away[0] > 0, to.away[1] > 0];
  for (let i = 0; i < rows; i += 1) {
    const row = fromRow ? rows - 1 - i : i;
    for (let j = 0; j < columns; j += 1) {
      const column = fromColumn ? columns - 1 - j : j;
      if (colours[row][column]) paintCell(brush, pixels, row, column, colours[row][column]);
      const key = row * columns + column;
      for (const piece of before.get(key) ?? []) paintPiece(brush, piece, to, look, GHOST);
      for (const piece of waiting.get(key) ?? []) paintPiece(brush, piece, to, look, PATH);
    }
  }
}

/** @param {Brush} brush @param {([number, number]|null)[][]} pixels @param {number} row @param {number} column @param {string} fill */
function paintCell(brush, pixels, row, column, fill) {
  const [a, b, c, d] = /** @type {[number, number][]} */ ([
    pixels[row][column],
    pixels[row][column + 1],
    pixels[row + 1][column + 1],
    pixels[row + 1][column],
  ]);
  brush.area([a, b, c, d], fill, fill);
  if (row % EACH === 0) brush.line([a, b], MESH_LINE);
  if (column % EACH === 0) brush.line([a, d], MESH_LINE);
}

/** A piece comes after the cells right before it, which would cut its width. @param {Piece[]} path @param {Mesh} mesh @param {[number, number]} away */
function byCell(path, { colours }, [awayColumn, awayRow]) {
  const [rows, columns] = [colours.length, colours[0].length];
  /** @type {Map<number, Piece[]>} */
  const found = new Map();
  for (const piece of path) {
    const row = Math.min(Math.max(piece.cell[0] - awayRow, 0), rows - 1);
    const column = Math.min(Math.max(piece.cell[1] - awayColumn, 0), columns - 1);
    const key = row * columns + column;
    found.set(key, [...(found.get(key) ?? []), piece]);
  }
  return found;
}

/** @param {Brush} brush @param {Piece} piece @param {Projection} to @param {Look} look @param {typeof PATH} lines */
function paintPiece(brush, { from, to: end }, { pixel }, { colours }, { casing, line }) {
  const points = [pixel(...from), pixel(...end)];
  brush.line(points, { colour: colours.casing, ...casing });
  brush.line(points, { colour: colours.path, ...line });
}

/** @param {Brush} brush @param {import('./marks.js').DrapedArrow} arrow @param {Projection} to @param {Look} look */
function paintArrow(brush, { pieces, name }, { pixel }, { colours }) {
  const points = [pixel(...pieces[0].from), ...pieces.map(({ to }) => pixel(...to))];
  const [end, before] = [points[points.length - 1], points[Math.max(points.length - 4, 0)]];
  const length = Math.hypot(end[0] - before[0], end[1] - before[1]) || 1;
  const [ux, uy] = [(end[0] - before[0]) / length, (end[1] - before[1]) / length];
  const barb = (
    /** @type {1|-1} */ side,
  ) => /** @type {[number, number]} */ ([end[0] - 11 * ux - side * 6 * uy, end[1] - 11 * uy + side * 6 * ux]);
  const head = [barb(1), end, barb(-1)];
  const stroke = { colour: colours[name], width: 3.2, dash: name === 'gradient' ? [7, 4] : undefined };
  brush.line(points, { colour: colours.casing, width: 6.4 });
  brush.line(head, { colour: colours.casing, width: 6.4 });
  brush.line(points, stroke);
  if (name === 'gradient') brush.line(head, { ...stroke, dash: undefined });
  else brush.area(head, colours.update, colours.update);
}

/** Beyond the tip. @param {Brush} brush @param {import('./marks.js').DrapedArrow} arrow @param {Projection} to @param {Look} look */
function paintLabel(brush, { pieces, to: end, label, name }, { pixel }, { colours, size }) {
  const [from, [x, y]] = [pixel(...pieces[0].from), pixel(...end)];
  const length = Math.hypot(x - from[0], y - from[1]) || 1;
  const [ux, uy] = [(x - from[0]) / length, (y - from[1]) / length];
  const anchor = Math.abs(ux) < 0.4 ? 'middle' : ux > 0 ? 'start' : 'end';
  const letters = { colour: colours[name], size: size + 1, halo: colours.casing, bold: true };
  brush.words(label, [x + 10 * ux, y + 14 * uy + 4], { ...letters, anchor });
}

/** What the axes are, and their numbers. @param {Brush} brush @param {Mesh} mesh @param {Projection} to @param {[string, string]} labels @param {Look} look */
function axes(brush, mesh, to, labels, look) {
  const [nearX, nearY] = [-to.away[0], -to.away[1]];
  axis(brush, to, look, labels[0], mesh.ends.x, (along) => [along, nearY, 0]);
  axis(brush, to, look, labels[1], mesh.ends.y, (along) => [nearX, along, 0]);
  if (!to.isFromAbove) heights(brush, mesh, to, look);
}

/** @param {Brush} brush @param {Projection} to @param {Look} look @param {string} label @param {[number, number]} ends @param {(along: number) => Spot} edge */
function axis(brush, { pixel }, { colours: { muted }, size }, label, ends, edge) {
  const centre = pixel(0, 0, 0);
  const beside = (/** @type {number} */ along, /** @type {number} */ away) => {
    const at = pixel(...edge(along));
    const middle = pixel(...edge(0));
    const length = Math.hypot(middle[0] - centre[0], middle[1] - centre[1]) || 1;
    return /** @type {[number, number]} */ ([
      at[0] + away * (middle[0] - centre[0]) / length,
      at[1] + away * (middle[1] - centre[1]) / length + 4,
    ]);
  };
  const words = { colour: muted, size: size - 1, anchor: /** @type {const} */ ('middle') };
  for (const tick of linearTicks(...ends)) {
    const along = 2 * (tick - ends[0]) / (ends[1] - ends[0]) - 1;
    if (Math.abs(along) < 0.96) brush.words(tickText(roundedTo(tick, 3)), beside(along, 13), words);
  }
  const [from, end] = [pixel(...edge(-1)), pixel(...edge(1))];
  const slant = Math.atan((end[1] - from[1]) / (end[0] - from[0] || 1e-9)) * 180 / Math.PI;
  brush.words(label, beside(0, 30), { ...words, angle: slant });
}

/** At the corner that stands leftmost. @param {Brush} brush @param {Mesh} mesh @param {Projection} to @param {Look} look */
function heights(brush, { powers: [low, high] }, { pixel }, { colours: { card, muted, hairline }, size }) {
  const [x, y] = FLOOR.toSorted((one, other) => pixel(...one, 0)[0] - pixel(...other, 0)[0])[0];
  const at = (/** @type {number} */ z) => pixel(x, y, z);
  brush.line([at(0), at(HEIGHT)], { colour: hairline, width: 1.2 });
  for (const tick of logTicks(10 ** low, 10 ** high)) {
    const [left, up] = at(HEIGHT * (Math.log10(tick) - low) / (high - low));
    brush.line([[left - 4, up], [left, up]], { colour: muted, width: 1 });
    brush.words(tickText(tick), [left - 7, up + 4], { colour: muted, size: size - 1, anchor: 'end' });
  }
  const [left, top] = at(HEIGHT);
  brush.words(SURFACE.heights, [Math.max(left - 44, 4), top - 11], { colour: muted, size: size - 1, halo: card });
}
