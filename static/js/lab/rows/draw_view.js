// @ts-check
/** Drawing rows: by a click in the plane, or by numbers and a button. */

import { byId, element, fillList, watch } from '../../shared/dom.js';
import { madeAnew } from '../../shared/made_anew.js';
import { short } from '../../shared/numbers.js';
import { dataNow } from '../pictures/state.js';
import { rowsNow } from './points.js';
import { createNumberField } from '../../shared/views/number_field.js';
import {
  ADD_ROW,
  AFRESH,
  CLASS,
  DONE,
  DRAW_ROWS,
  DRAWING_ROWS,
  notOfClass,
  REMOVE_ROW,
  ROW,
  TOOLS,
} from '../words/rows.js';

/** @typedef {import('../types.js').State} State */
/** @typedef {import('../types.js').Store} Store */
/** @typedef {import('./points.js').Drawing} Drawing */
/** @typedef {State & {drawing: Drawing}} DrawingState */
/** @typedef {(changes: Partial<Drawing>) => void} SetDrawing */

/**
 * @typedef {object} Plane the drawing that is clicked into
 * @property {(row: number[]) => [number, number]|null} pixel
 * @property {(x: number, y: number) => number[]|null} inputsAt
 */

/** A click within so many pixels of a row means that row. */
const NEAR = 14;

/**
 * @param {HTMLElement} container for the controls
 * @param {{store: Store, plane: () => Plane|undefined}} options
 */
export function drawRowsView(container, { store, plane }) {
  const chart = byId('prediction-chart');
  const set = (/** @type {Partial<Drawing>} */ changes) => store.dispatch({ type: 'drawingSet', changes });
  chart.addEventListener('click', (/** @type {MouseEvent} */ { clientX, clientY }) => {
    const { left, top } = chart.getBoundingClientRect();
    clicked(store, plane(), clientX - left, clientY - top);
  });

  function write(/** @type {State} */ state) {
    const { drawing } = state;
    chart.classList.toggle('drawable', drawing != null);
    const parts = drawing ? tools({ ...state, drawing }, store, set) : [begin(store)];
    madeAnew(container, () => container.replaceChildren(...parts));
  }

  const depends = (
    /** @type {State} */ state,
  ) => [state.drawing, state.drawing && state.choices?.problem, dataNow(state)?.output_names.join()];
  return { update: watch(depends, write) };
}

/** @param {Store} store @param {Plane|undefined} plane @param {number} x @param {number} y */
function clicked(store, plane, x, y) {
  const { drawing } = store.state;
  const inputs = drawing && plane?.inputsAt(x, y);
  if (!drawing || !plane || !inputs) return;
  if (drawing.tool === 'add') store.dispatch({ type: 'rowDrawn', inputs });
  else erase(store, nearest(rowsNow(store.state)?.x ?? [], plane, x, y));
}

/** @param {Store} store @param {number|null} row */
const erase = (store, row) => row != null && store.dispatch({ type: 'rowErased', row });

/** @param {number[][]} rows @param {Plane} plane @param {number} x @param {number} y */
function nearest(rows, { pixel }, x, y) {
  const away = rows.map((row) => {
    const [across, down] = pixel(row) ?? [NaN, NaN];
    return Math.hypot(across - x, down - y);
  });
  const least = away.reduce((best, one) => Math.min(best, one), Infinity);
  return least <= NEAR ? away.indexOf(least) : null;
}

function begin(/** @type {Store} */ store) {
  return button('draw-begin', DRAW_ROWS, () => {
    store.dispatch({ type: 'drawingBegun' });
    requestAnimationFrame(() => byId('draw-end')?.focus());
  });
}

/** @param {DrawingState} state @param {Store} store @param {SetDrawing} set */
function tools(state, store, set) {
  const { drawing } = state;
  const pick = (/** @type {Drawing['tool']} */ tool) =>
    Object.assign(button(`draw-${tool}`, TOOLS[tool].title, () => set({ tool })), {
      ariaPressed: String(drawing.tool === tool),
    });
  const end = button('draw-end', DONE, () => {
    store.dispatch({ type: 'drawingEnded' });
    requestAnimationFrame(() => byId('draw-begin')?.focus());
  });
  const form = drawing.tool === 'add' ? addForm(state, store, set) : removeForm(state, store);
  return [
    element('div', { className: 'bar', role: 'group', ariaLabel: DRAWING_ROWS }, pick('add'), pick('remove'), end),
    element('p', { className: 'foot' }, TOOLS[drawing.tool].hint),
    form,
  ];
}

/** @param {DrawingState} state @param {Store} store @param {SetDrawing} set */
function addForm(state, store, set) {
  const { drawing } = state;
  const names = rowsNow(state)?.input_names ?? [];
  const inputs = names.map((name, k) => labelled(`draw-input-${k}`, name, undefined));
  const afresh = element('input', { type: 'checkbox', id: 'draw-afresh', checked: drawing.afresh });
  afresh.addEventListener('change', () => set({ afresh: afresh.checked }));
  const add = element('button', { type: 'submit', id: 'draw-row' }, ADD_ROW);
  const form = element(
    'form',
    { className: 'row-form' },
    ...targetControls(state, set),
    ...inputs.map(({ row }) => row),
    add,
    element('label', { className: 'check' }, afresh, AFRESH),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const typed = inputs.map(({ field }) => field.read());
    if (typed.every((value) => value != null)) store.dispatch({ type: 'rowDrawn', inputs: typed });
    else inputs[typed.findIndex((value) => value == null)].field.input.focus();
  });
  return form;
}

/** A class is chosen from a list, numbers are written. @param {DrawingState} state @param {SetDrawing} set */
function targetControls(state, set) {
  const { drawing } = state;
  const data = dataNow(state);
  const names = rowsNow(state)?.output_names ?? [];
  const several = names.length > 1;
  if (data?.task === 'regression' || (several && data?.task === 'binary')) {
    return names.map((name, k) => {
      const take = (/** @type {number} */ value) => set({ target: drawing.target.with(k, value) });
      return labelled(`draw-target-${k}`, name, drawing.target[k], { take }).row;
    });
  }
  const targets = several ? names.map((_, k) => names.map((_name, other) => Number(other === k))) : [[0], [1]];
  const titles = several ? names : [notOfClass(names[0]), names[0]];
  const list = /** @type {HTMLSelectElement} */ (element('select', { id: 'draw-target' }));
  fillList(
    list,
    titles.map((title, name) => ({ name, title })),
    targets.findIndex((one) => one.join() === drawing.target.join()),
  );
  list.addEventListener('change', () => set({ target: targets[Number(list.value)] }));
  return [element('label', {}, CLASS, list)];
}

/** @param {State} state @param {Store} store */
function removeForm(state, store) {
  const rows = rowsNow(state)?.x ?? [];
  const what = element('output', { className: 'foot' });
  const say = (
    /** @type {number} */ number,
  ) => (what.textContent = rows[number - 1]?.map((one) => short(one)).join(', ') ?? '');
  const limits = { minimum: 1, maximum: rows.length, integer: true };
  const { field, row } = labelled('draw-number', ROW, rows.length, { limits, atOnce: true, take: say });
  say(rows.length);
  const form = element(
    'form',
    { className: 'row-form' },
    row,
    what,
    element('button', { type: 'submit', id: 'draw-erase' }, REMOVE_ROW),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const number = field.read();
    if (number != null) erase(store, number - 1);
  });
  return form;
}

/** @typedef {import('../../shared/views/number_field.js').NumberFieldOptions} Options */

/** @param {string} id @param {string} name @param {number|undefined} value @param {Options} [options] */
function labelled(id, name, value, options = {}) {
  const field = createNumberField({ id }, value, options);
  return { field, row: element('label', { htmlFor: id }, `${name} `, field.input) };
}

/** @param {string} id @param {string} text @param {() => void} press */
function button(id, text, press) {
  const made = element('button', { type: 'button', id }, text);
  made.addEventListener('click', press);
  return made;
}
