// @ts-check
/** The words around a chain rule that the server writes out. */

import { rowTitles } from '../../iteration/words/numbers.js';
import { inFormula } from '../../shared/numbers.js';

/** While nothing is selected. */
export const HINT = 'Click a node or an edge of the network, or reach the nodes with Tab and the arrow keys and the ' +
  'weights from there: its slope is taken apart here, factor by factor.';

/** While an input is selected. */
export const INPUT_HINT = 'An input is given, so no slope is measured for it. Choose a weight, a bias or a later node.';

/** Before the product of the factors up to here. */
export const SO_FAR = 'so far: ';

/**
 * What a slope comes to, when, and whose it is.
 * @param {number|null} value
 * @param {number} count
 * @param {number} rows that it is the mean of
 * @param {number|null} example
 */
export function slopeSays(value, count, rows, example) {
  const whose = rows > 1 ? rowTitles.mean(rows) : example == null ? rowTitles.only : rowTitles.row(example);
  return ` = ${inFormula(value)}, iteration ${count}, ${whose}`;
}

/** @param {string} slope that a link leads to */
export const walkLabel = (slope) => `Walk to ${slope}`;
