// @ts-check
/** A table of numbers with a caption; the first cell of each row names it. */

import { element } from '../dom.js';

/**
 * @param {string} caption
 * @param {string[]} heads
 * @param {string[][]} rows
 * @param {number|null} [marked] the row that is spoken of
 * @returns {HTMLTableElement}
 */
export function table(caption, heads, rows, marked = null) {
  return element(
    'table',
    {},
    element('caption', {}, caption),
    element('thead', {}, element('tr', {}, ...heads.map((head) => element('th', { scope: 'col' }, head)))),
    element(
      'tbody',
      {},
      ...rows.map(([name, ...cells], k) =>
        element(
          'tr',
          k === marked ? { 'aria-current': 'true' } : {},
          element('th', { scope: 'row' }, name),
          ...cells.map((cell) => element('td', {}, cell)),
        )
      ),
    ),
  );
}
