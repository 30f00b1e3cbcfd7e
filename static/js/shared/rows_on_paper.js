// @ts-check
/** How much of a table goes on paper: as many rows as its sheet has room for, and a line that says what is left out. */

import { element } from './dom.js';
import { rowsOnPaper } from './words.js';

/** What a style sheet says of a table: how many lines of its body have room, that of what is left out included. */
const LINES_ON_PAPER = '--lines-on-paper';

/** @param {HTMLElement} root the tables inside of it */
export function cutRows(root) {
  wholeRows(root);
  for (const table of root.querySelectorAll('table')) cut(table, linesFor(table));
}

/** All rows again. @param {HTMLElement} root */
export function wholeRows(root) {
  for (const line of root.querySelectorAll('tr[data-left-out]')) line.remove();
  for (const row of root.querySelectorAll('tr[data-off-paper]')) row.removeAttribute('data-off-paper');
}

/** @param {HTMLTableElement} table @returns {number} none where the whole table is printed */
function linesFor(table) {
  const lines = Number.parseInt(getComputedStyle(table).getPropertyValue(LINES_ON_PAPER), 10);
  return Number.isNaN(lines) ? Infinity : lines;
}

/** @param {HTMLTableElement} table @param {number} lines */
function cut(table, lines) {
  const rows = [...table.querySelectorAll('tbody tr')];
  if (rows.length <= lines) return;
  const shown = lines - 1;
  for (const row of rows.slice(shown)) row.setAttribute('data-off-paper', '');
  const says = element('td', { colSpan: table.tHead?.rows[0].cells.length ?? 1 }, rowsOnPaper(shown, rows.length));
  table.tBodies[0].append(element('tr', { 'data-left-out': '' }, says));
}
