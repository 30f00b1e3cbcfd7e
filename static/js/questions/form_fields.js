// @ts-check
/** The fields of the form in which a question is written, and which of them a kind of question has. */

import { element } from '../shared/dom.js';
import { BEATS, QUANTITIES } from './quantity.js';
import { FORM, QUANTITY_NAMES } from './words.js';

const MOST_OPTIONS = 5;

/** What is asked for at first. */
const FIRST = 'loss-change';

/** Forms on one page have fields of their own. */
let made = 0;

/** A field that belongs to no form around it. @template {HTMLElement} Field @param {Field} field @returns {Field} */
function alone(field) {
  field.setAttribute('form', '');
  return field;
}

/** @param {string} label @param {HTMLElement[]} fields */
const row = (label, ...fields) => element('label', {}, label, ...fields);

/** @param {Record<string, string>} titles @param {string[]} names */
const list = (titles, names) =>
  alone(element('select', {}, ...names.map((name) => new Option(titles[name] ?? name, name))));

export function fieldsOf() {
  const id = `question-${made += 1}`;
  const text = alone(element('textarea', { rows: 2, maxLength: 300 }));
  const kind = list(FORM.kinds, Object.keys(FORM.kinds));
  const name = list({ ...QUANTITY_NAMES, '': FORM.noQuantity }, [
    ...new Set([FIRST, ...Object.keys(QUANTITY_NAMES), '']),
  ]);
  const part = alone(element('input', { type: 'text', size: 8 }));
  part.setAttribute('list', `${id}-parts`);
  const names = element('datalist', { id: `${id}-parts` });
  const beat = list({}, BEATS);
  const iteration = alone(element('input', { type: 'text', inputMode: 'numeric', size: 6 }));
  const tolerance = alone(element('input', { type: 'text', inputMode: 'decimal', size: 6, value: '0.01' }));
  const options = Array.from({ length: MOST_OPTIONS }, (_, k) => ({
    radio: alone(
      element('input', { type: 'radio', name: `${id}-right`, checked: k === 0, 'aria-label': FORM.isRight(k + 1) }),
    ),
    input: alone(element('input', { type: 'text', maxLength: 120, 'aria-label': FORM.option(k + 1) })),
  }));
  const note = element('p', { className: 'wrong', role: 'status' });

  const ofPart = row(FORM.part, part);
  const rows = {
    of: element('p', {}, row(FORM.name, name), ofPart, names),
    moment: element('p', {}, row(FORM.beat, beat), row(FORM.iteration, iteration)),
    text: element('p', {}, row(FORM.text, text)),
    options: element(
      'fieldset',
      {},
      element('legend', {}, FORM.options),
      ...options.map(({ radio, input }) => element('p', {}, radio, input)),
    ),
    tolerance: element('p', {}, row(FORM.tolerance, tolerance)),
  };
  /** What stands there when nothing else is known. @type {{nodes: string[], parameters: string[]}} */
  let known = { nodes: [], parameters: [] };

  /** @param {string} kindNow */
  function show(kindNow) {
    for (const one of name.options) one.disabled = !canAsk(kindNow, one.value);
    if (name.selectedOptions[0]?.disabled) name.value = FIRST;
    const quantity = QUANTITIES.find((one) => one.name === name.value);
    rows.options.hidden = kindNow !== 'choice';
    rows.tolerance.hidden = kindNow !== 'number';
    rows.of.hidden =
      rows.moment.hidden =
      rows.text.hidden =
      note.hidden =
        kindNow === 'none';
    ofPart.hidden = !quantity?.of;
    const fitting = [...known.nodes, ...known.parameters].filter((one) => quantity?.of?.test(one));
    names.replaceChildren(...fitting.map((one) => new Option(one, one)));
    if (quantity?.of && !quantity.of.test(part.value) && !isBeingWritten(part)) part.value = fitting.at(-1) ?? '';
    const last = quantity ? BEATS.indexOf(quantity.beat) + 1 : BEATS.length;
    for (const [k, option] of [...beat.options].entries()) option.disabled = k >= last;
    if (beat.selectedOptions[0]?.disabled) beat.value = quantity?.beat ?? BEATS[0];
  }

  return {
    element: element(
      'div',
      { className: 'question-form' },
      element('p', {}, row(FORM.kind, kind)),
      ...Object.values(rows),
      note,
    ),
    ...{ kind, name, part, beat, iteration, text, options, tolerance, note },
    show,
    /** @param {typeof known} parts */
    offer: (parts) => (known = parts),
  };
}

/** Whether a kind of question can ask for it. @param {string} kind @param {string} quantity */
function canAsk(kind, quantity) {
  const found = QUANTITIES.find(({ name }) => name === quantity);
  return kind === 'sign' ? found?.isSigned === true : kind === 'choice' || found !== undefined;
}

/** @param {HTMLElement} field */
const isBeingWritten = (field) => field === document.activeElement;
