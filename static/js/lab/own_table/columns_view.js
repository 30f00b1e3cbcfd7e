// @ts-check
/** What is chosen from a table: its columns as inputs and target, and how they are to be taken. */

import { byId, element, watch } from '../../shared/dom.js';
import { madeAnew } from '../../shared/made_anew.js';
import { settingControl } from '../../shared/views/settings.js';
import { complaintText } from '../../shared/words.js';
import { inputsOf, targetOf } from './state.js';
import { COLUMNS, holdsText, inputLabel, rangeText, targetLabel } from '../words/own_table.js';

const WRONG = 'own-table-wrong-columns';

/** @typedef {import('./types.js').OwnTable} OwnTable */
/** @typedef {import('./types.js').Column} Column */
/** @typedef {import('./types.js').Store} Store */

/** @param {{own: Store}} options */
export function ownTableColumnsView({ own }) {
  const [choices, place, wrong, test] = ['own-table-choices', 'own-table-columns', WRONG, 'own-table-test'].map(byId);
  const [first, between] = ['own-table-header', 'own-table-delimiter'].map(byId);
  const listen = (/** @type {string} */ name, /** @type {(control: any) => object} */ act) => {
    const control = byId(`own-table-${name}`);
    control.addEventListener('change', () => own.dispatch(act(control)));
  };
  listen('header', ({ value }) => ({ type: 'headerChosen', header: value === 'auto' ? value : value === 'true' }));
  listen('task', ({ value }) => ({ type: 'taskChosen', task: value }));
  listen('delimiter', ({ value }) => ({ type: 'delimiterChosen', delimiter: value }));

  const write = (/** @type {OwnTable} */ state) => {
    choices.hidden = !state.found;
    [first.value, between.value] = [String(state.header), state.delimiter];
    const says = state.wrong && isOfColumns(state.wrong) ? complaintText(state.wrong) : '';
    if (wrong.textContent !== says) wrong.textContent = says;
    if (state.found) madeAnew(place, () => place.replaceChildren(columnsTable(state, own)));
  };
  /** @param {OwnTable} state */
  const depends = (
    { found, inputs, target, wrong, header, delimiter },
  ) => [found, inputs, target, wrong, header, delimiter];
  return {
    update: watch(depends, write),
    /** @param {import('../../shared/choice.js').Setting[]} settings of the data, as the catalog describes them */
    offer(settings) {
      const share =
        /** @type {import('../../shared/choice.js').Setting} */ (settings.find(({ name }) => name === 'test_fraction'));
      const take = (/** @type {number} */ testFraction) => own.dispatch({ type: 'testFractionChosen', testFraction });
      test.replaceChildren(settingControl('own-table', share, own.state.testFraction, take));
    },
  };
}

/** @param {OwnTable} state @param {Store} own */
function columnsTable(state, own) {
  const heads = COLUMNS.map((head) => element('th', { scope: 'col' }, head));
  return element(
    'table',
    {},
    element('thead', {}, element('tr', {}, ...heads)),
    element('tbody', {}, ...(state.found?.columns ?? []).map((column, place) => columnRow(column, place, state, own))),
  );
}

/** @param {Column} column @param {number} place @param {OwnTable} state @param {Store} own */
function columnRow(column, place, state, own) {
  const { name, kind, unit, distinct, missing, minimum, maximum } = column;
  const cells = [
    inputBox(column, place, state, own),
    targetDot(column, place, state, own),
    holdsText(kind, unit),
    String(distinct),
    String(missing),
    rangeText(minimum, maximum),
  ];
  return element(
    'tr',
    {},
    element('th', { scope: 'row', title: name }, name),
    ...cells.map((cell) => element('td', {}, cell)),
  );
}

/** @param {Column} column @param {number} place @param {OwnTable} state @param {Store} own */
function inputBox({ name }, place, state, own) {
  const id = inputId(place);
  const box = element('input', {
    type: 'checkbox',
    id,
    'aria-label': inputLabel(name),
    checked: inputsOf(state).includes(place),
    disabled: targetOf(state) === place,
    'aria-invalid': String(id === wrongColumn(state)),
    'aria-describedby': WRONG,
  });
  box.addEventListener('change', () => own.dispatch({ type: 'inputTicked', place, ticked: box.checked }));
  return box;
}

/** @param {Column} column @param {number} place @param {OwnTable} state @param {Store} own */
function targetDot({ name }, place, state, own) {
  const checked = targetOf(state) === place;
  const dot = element('input', {
    type: 'radio',
    name: 'own-table-target',
    id: targetId(place),
    checked,
    'aria-label': targetLabel(name),
    'aria-describedby': WRONG,
  });
  dot.addEventListener('change', () => own.dispatch({ type: 'targetChosen', place }));
  return dot;
}

const inputId = (/** @type {number} */ place) => `own-table-input-${place}`;
const targetId = (/** @type {number|null} */ place) => `own-table-target-${place}`;

/** Whether a complaint is about the choice of columns, and not about the text. @param {{field: string}} complaint */
export const isOfColumns = ({ field }) => /^(columns|target)/.test(field);

/**
 * The id of the control of the column that is wrong; of the first one when they are wrong together.
 * @param {OwnTable} state
 */
export function wrongColumn(state) {
  const { wrong } = state;
  if (!wrong || !isOfColumns(wrong)) return null;
  const target = targetOf(state);
  if (wrong.field === 'target') return targetId(target);
  const number = Number(wrong.field.match(/\[(\d+)\]/)?.[1] ?? NaN);
  return inputId(inputsOf(state)[number] ?? (target === 0 ? 1 : 0));
}
