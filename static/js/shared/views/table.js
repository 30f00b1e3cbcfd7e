// @ts-check
/** A table of numbers with a caption; the first cell of each row names it. */

import { element } from '../dom.js';

/**
 * @param {string} caption
 * @param {string[]} heads
 * @param {string[][]} rows
 * @returns {HTMLTableElement}
 */
export function table(caption, heads, rows) {
  return element(
    'table',
    {},
    element('caption', {}, caption),
    element('thead', {}, element('tr', {}, ...heads.map((head) => element('th', { scope: 'col' }, head)))),
    element(
      'tbody',
      {},
      ...rows.map(([name, ...cells]) =>
        element('tr', {}, element('th', { scope: 'row' }, name), ...cells.map((cell) => element('td', {}, cell)))
      ),
    ),
  );
}
