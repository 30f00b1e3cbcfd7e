// @ts-check
/** The question as a sheet of paper has it: boxes to tick or a line to write on, and room for the reason. */

import { element } from '../../shared/dom.js';
import { signsOf } from '../../questions/explanation.js';
import { PAPER } from '../../questions/words.js';

/** @typedef {import('../../questions/question.js').Question} Question */

/** Lines to write on. */
const LINES = 3;

/** @param {HTMLElement} root */
export function questionOnPaper(root) {
  const sheet = element('section', { className: 'on-paper', 'aria-label': PAPER.title });
  root.append(sheet);
  return {
    show(/** @type {Question|null} */ question) {
      sheet.hidden = question === null;
      sheet.replaceChildren(...(question ? partsOf(question) : []));
    },
  };
}

/** @param {Question} question */
function partsOf(question) {
  return [
    element('p', { className: 'ask', dir: 'auto' }, question.text),
    element('ul', {}, ...answersOf(question).map((text) => element('li', {}, element('bdi', {}, text)))),
    element('p', {}, PAPER.because),
    ...Array.from({ length: LINES }, () => element('p', { className: 'line' })),
  ];
}

/** @param {Question} question */
function answersOf({ kind, of = '', options = [] }) {
  if (kind === 'choice') return options;
  return kind === 'sign' ? Object.values(signsOf(of)) : [PAPER.number];
}
