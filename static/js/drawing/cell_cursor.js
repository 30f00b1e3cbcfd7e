// @ts-check
/** Moves from cell to cell of a grid, with keys or a pointer, and opens one: a link that lies over its cell. */

import { placeOfCells } from './cell_picture.js';

/** @typedef {{row: number, column: number}} Cell */
/** @typedef {Pick<import('./cell_picture.js').Cells, 'width'|'height'|'x'|'y'>} Sizes */

const KEYS = /** @type {Record<string, [number, number]>} */ ({
  ArrowUp: [1, 0],
  ArrowDown: [-1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  PageUp: [5, 0],
  PageDown: [-5, 0],
  Home: [0, -1000],
  End: [0, 1000],
});

/**
 * @param {HTMLElement} plot with the picture
 * @param {HTMLElement} cursor a link or a button within the plot
 * @param {{sizes: () => Sizes|null, now: () => Cell, move: (cell: Cell) => void, open?: (event: MouseEvent) => void}} options
 *   sizes: null while there are no cells
 */
export function cellCursor(plot, cursor, { sizes, now, move, open }) {
  cursor.addEventListener('keydown', (event) => {
    const by = KEYS[event.key];
    const all = sizes();
    if (!by || !all || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const { row, column } = now();
    move(within(all, row + by[0], column + by[1]));
  });
  plot.addEventListener('pointermove', (event) => {
    const cell = cellAt(event);
    const { row, column } = now();
    if (cell && (cell.row !== row || cell.column !== column)) move(cell);
  });
  plot.addEventListener('click', (event) => {
    const cell = event.detail === 0 ? now() : cellAt(event);
    if (!cell) return;
    move(cell);
    open?.(event);
  });

  /** @param {MouseEvent} event @returns {Cell|null} */
  function cellAt({ clientX, clientY }) {
    const all = sizes();
    if (!all) return null;
    const { left, top, across, up, columns, rows } = placeOfCells(all);
    const box = plot.getBoundingClientRect();
    const column = Math.floor((clientX - box.left - left) / across);
    const row = rows - 1 - Math.floor((clientY - box.top - top) / up);
    const isInside = column >= 0 && column < columns && row >= 0 && row < rows;
    return isInside ? { row, column } : null;
  }

  return {
    /** Lays the cursor over its cell. */
    show() {
      const all = sizes();
      cursor.hidden = !all;
      if (!all) return;
      const { left, top, across, up, rows } = placeOfCells(all);
      const { row, column } = within(all, now().row, now().column);
      cursor.style.left = `${left + column * across}px`;
      cursor.style.top = `${top + (rows - 1 - row) * up}px`;
      cursor.style.width = `${across}px`;
      cursor.style.height = `${up}px`;
    },
  };
}

/** @param {Sizes} sizes @param {number} row @param {number} column @returns {Cell} */
const within = ({ x, y }, row, column) => ({
  row: Math.min(Math.max(row, 0), y.numbers.length - 1),
  column: Math.min(Math.max(column, 0), x.numbers.length - 1),
});
