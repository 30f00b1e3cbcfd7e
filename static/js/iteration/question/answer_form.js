// @ts-check
/** Where the reader commits to an answer: options, signs, or a number; or skips the question. */

import { element } from '../../shared/dom.js';
import { numberField } from '../../shared/views/number_field.js';
import { signsOf } from '../../questions/explanation.js';
import { NO_VALUE, PANEL } from '../../questions/words.js';

/** @typedef {import('../../questions/question.js').Question} Question */
/** @typedef {import('../../questions/grade.js').Given} Given */
/** @typedef {import('../state/asking.js').Asking} Asking */

/**
 * @param {{id: (name: string) => string, store: import('../state/types.js').Store}} context
 */
export function answerForm({ id, store }) {
  const fields = element('div', { className: 'offered', role: 'group', 'aria-labelledby': id('ask') });
  const missing = element('span', { className: 'missing', role: 'alert' });
  const commit = element('button', { type: 'submit', className: 'commit' }, PANEL.answer);
  const skip = element('button', { type: 'button', className: 'quiet' }, PANEL.skip);
  const form = element(
    'form',
    { noValidate: true },
    fields,
    element('div', { className: 'decide' }, commit, skip, missing),
  );
  /** @type {() => Given|undefined} */
  let read = () => undefined;
  /** @type {Question|null} */
  let shown = null;

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const given = read();
    missing.textContent = given === undefined ? PANEL.missing : '';
    if (given !== undefined) store.dispatch({ type: 'questionAnswered', given });
  });
  skip.addEventListener('click', () => store.dispatch({ type: 'questionSkipped' }));

  /** @param {Question} question */
  function write(question) {
    const { parts, given } = question.kind === 'number' ? numberFields(id) : choices(question, id);
    fields.replaceChildren(...parts);
    fields.onchange = () => (missing.textContent = '');
    read = given;
  }

  return {
    element: form,
    show(/** @type {Asking} */ { question, stage }) {
      if (question !== shown) write(question);
      shown = question;
      form.hidden = stage !== 'open';
    },
  };
}

/** @typedef {{parts: HTMLElement[], given: () => Given|undefined}} Fields */

/** @param {Question} question @param {(name: string) => string} id @returns {Fields} */
function choices({ kind, of = '', options = [] }, id) {
  const offered = kind === 'choice'
    ? options.map((text, place) => ({ text, given: /** @type {Given} */ (place) }))
    : Object.entries(signsOf(of)).map(([given, text]) => ({ text, given: /** @type {Given} */ (given) }));
  const inputs = offered.map(() => element('input', { type: 'radio', name: id('answer') }));
  const parts = offered.map(({ text }, k) => element('label', {}, inputs[k], element('bdi', {}, text)));
  return { parts, given: () => offered[inputs.findIndex(({ checked }) => checked)]?.given };
}

/** A number, or that there is none. @param {(name: string) => string} id @returns {Fields} */
function numberFields(id) {
  const input = element('input', { type: 'text', id: id('answer-number'), inputMode: 'decimal', autocomplete: 'off' });
  const none = element('input', { type: 'checkbox' });
  const label = element('label', { htmlFor: input.id }, PANEL.number, input);
  const field = numberField(input, { isKept: false });
  return {
    parts: [label, element('label', {}, none, NO_VALUE)],
    given: () => (none.checked ? 'none' : field.read() ?? undefined),
  };
}
