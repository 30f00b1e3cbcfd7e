// @ts-check
/** The range test as a curve, with its words, its table and its files. */

import { curvePicture } from '../../drawing/curve_picture.js';
import { saveMenu } from '../../drawing/save_menu.js';
import { byId, watch } from '../../shared/dom.js';
import { full } from '../../shared/numbers.js';
import { table } from '../../shared/views/table.js';
import { coloursOf } from '../../drawing/page_colours.js';
import { LOSS_OF_STEP, RANGE_HEADS, RANGE_TABLE, rangeWords, RATE } from './words.js';

/** @typedef {import('./types.js').State} State */

/** @param {{store: import('./types.js').Store}} options */
export function rangeView({ store }) {
  const [plot, picture] = ['range-plot', 'range-picture'].map(byId);
  const place = /** @type {HTMLElement} */ (byId('range-table').querySelector('.scroll'));

  function svg() {
    const { range } = store.state;
    const { clientWidth: width, clientHeight: height } = plot;
    if (!range || !width) return null;
    const colours = coloursOf(plot);
    const { losses, rates, critical } = range;
    const titles = { x: RATE, y: LOSS_OF_STEP };
    const [xs, ys] = [rates.slice(0, losses.length), losses];
    return curvePicture({ width, height, colours, ...titles, xs, ys, limit: critical, stroke: colours.step });
  }
  const draw = () => (picture.innerHTML = svg() ?? '');

  function showTable(/** @type {State} */ { range }) {
    if (!range || !byId('range-table').open) return;
    const rows = range.losses.map((loss, k) => [String(k), full(range.rates[k]), full(loss)]);
    place.replaceChildren(table(RANGE_TABLE, RANGE_HEADS, rows));
  }
  const write = [
    watch((/** @type {State} */ { range, appearance }) => [range, appearance], draw),
    watch((/** @type {State} */ { range, rangeTrouble }) => [range, rangeTrouble], (state) => {
      const says = state.range ? rangeWords(state.range) : '';
      byId('range-says').textContent = state.rangeTrouble || says;
      if (says) picture.setAttribute('aria-label', says);
      showTable(state);
    }),
    watch((/** @type {State} */ { testing }) => [testing], ({ testing }) => {
      plot.setAttribute('aria-busy', String(testing));
    }),
  ];
  byId('range-table').addEventListener('toggle', () => showTable(store.state));
  new ResizeObserver(draw).observe(plot);
  saveMenu(byId('save-range'), { name: 'range-test', svg, rows: () => rowsOf(store.state.range) });
  return { update: (/** @type {State} */ state) => write.forEach((one) => one(state)) };
}

/** @param {import('./types.js').RangeTest|null} range @returns {(string|number|null)[][]} */
const rowsOf = (range) =>
  range ? [['step', 'learning_rate', 'loss'], ...range.losses.map((loss, k) => [k, range.rates[k], loss])] : [];
