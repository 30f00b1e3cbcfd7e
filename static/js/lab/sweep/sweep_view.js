// @ts-check
/** The cells of a sweep as they come: picture, cursor, legend, words, table, and the files to keep. */

import { cellCursor } from '../../drawing/cell_cursor.js';
import { cellPicture } from '../../drawing/cell_picture.js';
import { saveMenu } from '../../drawing/save_menu.js';
import { byId, watch } from '../../shared/dom.js';
import { full, short } from '../../shared/numbers.js';
import { table } from '../../shared/views/table.js';
import { coloursOf } from '../../drawing/page_colours.js';
import { labAddress } from './experiment.js';
import { placeAmong, readingOf } from './reading.js';
import { cellWords, DIVERGED, highWords, limitWords, lowWords, RATE, statusWords, sweepWords, TABLE } from './words.js';

/** @typedef {import('./types.js').State} State */
/** @typedef {import('./types.js').Sweep} Sweep */

/** @param {{store: import('./types.js').Store, palette: string[], moved: () => void}} options */
export function sweepView({ store, palette, moved }) {
  const [plot, picture, cursor, progress, status] = [
    ...['sweep-plot', 'sweep-picture', 'cursor', 'progress', 'status'].map(byId),
  ];
  const place = /** @type {HTMLElement} */ (byId('sweep-table').querySelector('.scroll'));

  const sizes = () => sizesOf(store.state.sweep, plot);
  const pointer = cellCursor(plot, cursor, {
    sizes,
    now: () => store.state.cell,
    move(cell) {
      store.dispatch({ type: 'moved', cell });
      moved();
    },
    open,
  });

  async function open(/** @type {MouseEvent} */ event) {
    const { sweep, cell } = store.state;
    if (!sweep || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    location.assign(await labAddress(sweep, cell));
  }

  function svg() {
    const { sweep } = store.state;
    return sweep && sizes() ? cellPicture(scene(sweep, plot, palette)) : null;
  }

  function draw() {
    picture.innerHTML = svg() ?? '';
    pointer.show();
  }

  const write = [
    watch((/** @type {State} */ { sweep, appearance }) => [sweep, appearance], draw),
    watch((/** @type {State} */ { cell }) => [cell], () => pointer.show()),
    watch((/** @type {State} */ { sweep, cell }) => [sweep, cell], ({ sweep, cell }) => {
      const said = sweep ? cellWords(sweep, cell) : '';
      byId('cell-says').textContent = said;
      cursor.setAttribute('aria-label', said);
      if (sweep) labAddress(sweep, cell).then((address) => (cursor.href = address));
    }),
    watch((/** @type {State} */ { sweep, status: now }) => [sweep, now], ({ sweep, status: now }) => {
      const reading = sweep && readingOf(sweep);
      progress.max = reading ? reading.all : 1;
      progress.value = reading && now !== 'waiting' ? reading.done : 0;
      const isOver = now !== 'running' && now !== 'waiting';
      // Read out once, at the end.
      if (sweep && reading) tell(sweep, reading, isOver);
      byId('limit-says').textContent = limitWords(Boolean(sweep?.critical.some((rate) => rate != null)));
      if (sweep && byId('sweep-table').open) place.replaceChildren(cellTable(sweep));
    }),
    watch((/** @type {State} */ { sweep, status: now, trouble }) => [sweep, now, trouble], (state) => {
      const { status: now } = state;
      status.textContent = statusWords(state);
      plot.setAttribute('aria-busy', String(now === 'running' || now === 'waiting'));
      byId('cancel').disabled = now !== 'running' && now !== 'waiting';
    }),
  ];
  byId('sweep-table').addEventListener('toggle', () => {
    const { sweep } = store.state;
    if (sweep && byId('sweep-table').open) place.replaceChildren(cellTable(sweep));
  });
  new ResizeObserver(draw).observe(plot);
  saveMenu(byId('save-sweep'), { name: 'sweep', svg, rows: () => rowsOf(store.state.sweep) });
  return { update: (/** @type {State} */ state) => write.forEach((one) => one(state)) };
}

/** @param {Sweep} sweep @param {ReturnType<typeof readingOf>} reading @param {boolean} isOver */
function tell(sweep, reading, isOver) {
  const { low, high } = reading.scale;
  byId('scale-low').textContent = reading.best ? lowWords(low) : '';
  byId('scale-high').textContent = reading.best ? highWords(high) : '';
  const says = sweepWords(sweep, reading);
  byId('sweep-picture').setAttribute('aria-label', says);
  byId('sweep-says').setAttribute('aria-live', isOver ? 'polite' : 'off');
  byId('sweep-says').textContent = says;
}

/** @param {Sweep|null} sweep @param {HTMLElement} plot */
function sizesOf(sweep, { clientWidth: width, clientHeight: height }) {
  if (!sweep || !width) return null;
  const { rates, values, number } = sweep;
  return { width, height, x: { title: RATE, numbers: rates }, y: { title: number.title, numbers: values } };
}

/**
 * @param {Sweep} sweep @param {HTMLElement} plot @param {string[]} palette
 * @returns {import('../../drawing/cell_picture.js').Cells}
 */
function scene(sweep, plot, palette) {
  const { best, scale } = readingOf(sweep);
  const colours = coloursOf(plot);
  const sizes = /** @type {NonNullable<ReturnType<typeof sizesOf>>} */ (sizesOf(sweep, plot));
  return {
    ...sizes,
    colours,
    rings: best ? [best] : [],
    limits: sweep.critical.map((rate) => placeAmong(sweep.rates, rate)),
    look(row, column) {
      const cell = sweep.cells[row][column];
      if (!cell) return null;
      if (cell.diverged != null) return { fill: colours.sunken, mark: 'cross', ink: colours.muted };
      return { fill: palette[Math.round(scale.shareOf(Number(cell.loss)) * (palette.length - 1))] };
    },
  };
}

/** @param {Sweep} sweep the highest row first, as in the picture */
function cellTable({ cells, rates, values, number }) {
  const rows = values.map((value, row) => [
    full(value),
    ...cells[row].map((cell) => (!cell ? '' : cell.diverged != null ? DIVERGED : full(cell.loss))),
  ]);
  return table(TABLE, [number.title, ...rates.map((rate) => short(rate))], rows.toReversed());
}

/** @param {Sweep|null} sweep @returns {(string|number|null)[][]} */
function rowsOf(sweep) {
  if (!sweep) return [];
  const { cells, rates, values, number, steps } = sweep;
  const heads = ['learning_rate', number.name, `loss_after_${steps}_steps`, 'diverged_at_step'];
  return [
    heads,
    ...values.flatMap((value, row) =>
      rates.map((rate, column) => [rate, value, cells[row][column]?.loss ?? null, cells[row][column]?.diverged ?? null])
    ),
  ];
}
