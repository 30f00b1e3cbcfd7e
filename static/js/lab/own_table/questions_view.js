// @ts-check
/** What a table leaves open: each question with its possible answers, one of which is assumed. */

import { byId, element, watch } from '../../shared/dom.js';
import { madeAnew } from '../../shared/made_anew.js';

/** @typedef {import('./types.js').Question} Question */
/** @typedef {import('./types.js').Store} Store */

/** What an answer changes. @type {Record<Question['field'], (question: Question, value: any) => object>} */
const ANSWERED = {
  delimiter: (_, delimiter) => ({ type: 'delimiterChosen', delimiter }),
  header: (_, header) => ({ type: 'headerChosen', header }),
  readings: ({ column }, as) => ({ type: 'readAs', place: column, as }),
};

/** @param {{own: Store}} options */
export function ownTableQuestionsView({ own }) {
  const place = byId('own-table-questions');
  const write = (/** @type {import('./types.js').OwnTable} */ { found }) => {
    const questions = found?.questions ?? [];
    place.hidden = !questions.length;
    madeAnew(place, () => place.replaceChildren(...questions.map((question) => questionField(question, own))));
  };
  return { update: watch(({ found }) => [found], write) };
}

/** @param {Question} question @param {Store} own */
function questionField(question, own) {
  const name = `own-table-ask-${question.field}-${question.column ?? 'all'}`;
  const answers = question.options.map(({ value, says }) => {
    const checked = value === question.chosen;
    const dot = element('input', { type: 'radio', name, id: `${name}-${value}`, checked });
    dot.addEventListener('change', () => own.dispatch(ANSWERED[question.field](question, value)));
    return element('label', {}, dot, says);
  });
  return element('fieldset', {}, element('legend', {}, question.says), ...answers);
}
