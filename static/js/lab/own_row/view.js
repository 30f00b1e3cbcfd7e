// @ts-check
/** A row of one's own: a field for each input, and below them what the network says. */

import { element, watch } from '../../shared/dom.js';
import { readNumber } from '../../shared/typed_number.js';
import { createNumberField } from '../../shared/views/number_field.js';
import { dataNow } from '../pictures/state.js';
import { givenSays, OWN_ROW, rowSays } from '../words/said.js';
import { ownRowKey, rowAsked } from './state.js';

/** @typedef {import('../types.js').State} State */
/** @typedef {import('../types.js').DataRows} DataRows */

/** What a table holds is written with so many digits; standardising and back leaves more. */
const DIGITS = 6;

/**
 * @param {HTMLDetailsElement} details
 * @param {{store: import('../types.js').Store}} options
 */
export function ownRowView(details, { store }) {
  const [form, says] = /** @type {HTMLElement[]} */ (['form', 'output'].map((tag) => details.querySelector(tag)));
  let inputs = /** @type {HTMLInputElement[]} */ ([]);

  function take() {
    const typed = inputs.flatMap((one) => readNumber(one.value).value ?? []);
    const isRow = details.open && typed.length > 0 && typed.length === inputs.length;
    store.dispatch({ type: 'ownRowTyped', inputs: isRow ? typed : null });
  }
  details.addEventListener('toggle', take);
  form.addEventListener('submit', (event) => event.preventDefault());

  /** @param {DataRows} data */
  function fields({ input_names: names, train, input_scale: scale }) {
    const first = train.x[0].map((x, k) => (scale ? x * scale.spread[k] + scale.mean[k] : x));
    inputs = names.map((_, k) => {
      const { input } = createNumberField({ id: `own-row-${k}` }, Number(first[k].toPrecision(DIGITS)), {
        isKept: false,
      });
      input.addEventListener('input', take);
      return input;
    });
    const note = scale ? [element('p', { className: 'foot' }, OWN_ROW.scaled)] : [];
    form.replaceChildren(
      ...inputs.map((input, k) => element('label', { htmlFor: input.id }, `${names[k]} `, input)),
      ...note,
    );
    if (details.open) take();
  }

  const write = [
    watch((/** @type {State} */ state) => [dataNow(state)], (state) => {
      const data = dataNow(state);
      if (data?.train.x.length) fields(data);
    }),
    watch((/** @type {State} */ state) => [state.ownRow, ownRowKey(state)], (state) => {
      says.textContent = details.open ? said(state) : '';
    }),
  ];
  return { update: (/** @type {State} */ state) => write.forEach((one) => one(state)) };
}

/** @param {State} state */
function said(state) {
  const [data, { answer }, key] = [dataNow(state), state.ownRow, ownRowKey(state)];
  if (!data || !rowAsked(state)) return OWN_ROW.prompt;
  if (!key) return OWN_ROW.diverged;
  if (!answer || answer.key.split(' ')[0] !== key.split(' ')[0]) return OWN_ROW.waiting;
  const isOther = data.input_scale != null || state.choices?.problem.features != null;
  const given = isOther ? ` ${givenSays(data.network_input_names, answer.network_inputs)}` : '';
  return `${rowSays(answer.count, data, answer.said)}${given}`;
}
