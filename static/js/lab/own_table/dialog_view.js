// @ts-check
/** The dialog in which a table of one's own is given, looked at, and used. */

import { byId, watch } from '../../shared/dom.js';
import { loadMissing } from '../../shared/resources.js';
import { showOncePerFrame } from '../../shared/once_per_frame.js';
import { storeOf } from '../../shared/store.js';
import { dataOf, INITIAL, isDue, isRead, reduce } from './state.js';
import { reading } from './resources.js';
import { textOfRows } from './rows_text.js';
import { withOwnRows } from '../problem.js';
import { readySays, tableUsed, useTitle } from '../words/own_table.js';
import { ownTableColumnsView, wrongColumn } from './columns_view.js';
import { ownTableFoundView } from './found_view.js';
import { ownTableQuestionsView } from './questions_view.js';
import { ownTableTicksView } from './ticks_view.js';
import { ownTableTextView, showWrongLine } from './text_view.js';

/** @typedef {import('./types.js').OwnTable} OwnTable */
/** @typedef {import('../types.js').Catalog} Catalog */

const OPEN = '#own-table-open';

/**
 * @param {HTMLDialogElement} dialog
 * @param {{store: import('../types.js').Store, opener: HTMLElement}} options opener: holds the button that opens the dialog
 */
export function ownTableView(dialog, { store, opener }) {
  const own = storeOf(INITIAL, reduce);
  const options = { own, limits: () => catalogOf(store).limits };
  const columns = ownTableColumnsView(options);
  const views = [
    ownTableTextView(dialog, options),
    ownTableQuestionsView(options),
    columns,
    ownTableTicksView(options),
    ownTableFoundView(),
    readyView(),
  ];
  for (const view of views) view.update(own.state);
  showOncePerFrame(own, views);
  loadMissing(own, reading);

  byId('own-table-close').addEventListener('click', () => dialog.close());
  byId('own-table-use').addEventListener('click', () => (isRead(own.state) ? use(own.state) : insist(own)));
  // The button that opens it is made anew with every choice.
  opener.addEventListener('click', ({ target }) => target instanceof Element && target.closest(OPEN) && open());
  dialog.addEventListener('close', () => /** @type {HTMLElement|null} */ (opener.querySelector(OPEN))?.focus());

  let offered = '';

  /** Where nobody has written, the rows that are in use are offered. */
  function open() {
    const catalog = catalogOf(store);
    const data = problemOf(store).data;
    const text = data.name === 'rows' ? textOfRows(/** @type {import('./types.js').Rows} */ (data)) : null;
    const fits = text != null && text.length <= catalog.limits.table_characters;
    if (fits && text !== offered && own.state.text === offered) {
      offered = text;
      own.dispatch({ type: 'offered', text, data });
      columns.offer(settingsOf(catalog));
    }
    dialog.showModal();
    // Here rather than as an attribute: frames of other hosts refuse that while they load.
    byId('own-table-text').focus();
  }

  function use(/** @type {import('./types.js').ReadTable} */ table) {
    const seed = settingsOf(catalogOf(store)).find(({ name }) => name === 'seed')?.default ?? 0;
    const { data, shape } = dataOf(table, seed);
    dialog.close();
    const says = tableUsed(data.x.length);
    store.dispatch({
      type: 'chosen',
      what: 'problem',
      value: withOwnRows(problemOf(store), data, shape, catalogOf(store).losses),
      says,
    });
  }
  return {
    update: watch(
      (/** @type {import('../types.js').State} */ { catalog }) => [catalog],
      ({ catalog }) => catalog && columns.offer(settingsOf(catalog)),
    ),
  };
}

/** The dialog opens only over what has been opened. @param {import('../types.js').Store} store */
const catalogOf = (store) => /** @type {Catalog} */ (store.state.catalog);

/** @param {import('../types.js').Store} store */
const problemOf = (store) => /** @type {import('../types.js').Choices} */ (store.state.choices).problem;

const settingsOf = (/** @type {Catalog} */ { datasets }) =>
  datasets.find(({ name }) => name === 'rows')?.settings ?? [];

/** Rows that cannot be used yet: lead to what is wrong, or ask what is. */
function insist(/** @type {import('./types.js').Store} */ own) {
  const { wrong } = own.state;
  const column = wrongColumn(own.state);
  if (!wrong) own.dispatch({ type: 'insisted' });
  else if (column) byId(column).focus();
  else showWrongLine(wrong);
}

function readyView() {
  const [use, ready] = ['own-table-use', 'own-table-ready'].map(byId);
  return {
    update(/** @type {OwnTable} */ state) {
      use.textContent = useTitle(state);
      use.setAttribute('aria-disabled', String(!isRead(state) && !state.wrong && !state.trouble));
      const says = readySays(state, isDue(state));
      if (ready.textContent !== says) ready.textContent = says;
    },
  };
}
