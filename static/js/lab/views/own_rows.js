// @ts-check
/** What the problem says of rows of one's own, and the button that leads to them. */

import { element } from '../../shared/dom.js';
import { counted, listed } from '../../shared/numbers.js';

export const ownTableButton = () =>
  element('button', { type: 'button', id: 'own-table-open', 'aria-haspopup': 'dialog' }, 'Your own table…');

/** @param {import('../own_table/types.js').Rows} rows */
export function ownRowsSays({ x, y, input_names: inputs, output_names: outputs, test_fraction: test = 0 }) {
  const named = (/** @type {number} */ count, /** @type {string} */ noun, /** @type {string[]|undefined} */ names) => `${counted(count, noun)}${names?.length ? `: ${listed(names)}` : ''}`;
  const parts = [
    counted(x.length, 'row'), named(x[0].length, 'input', inputs), named(y[0].length, 'output', outputs),
    ...(test > 0 ? [`${Number((test * 100).toPrecision(3))} % of the rows are kept aside for testing`] : []),
  ];
  return `${parts.join('; ')}.`.replace(/^./, (first) => first.toUpperCase());
}
