// @ts-check
/** The panel of a question: what is asked, the reader's answer, and then what the engine says. It covers nothing. */

import { element, watch } from '../../shared/dom.js';
import { explanation, saidText } from '../../questions/explanation.js';
import { graded } from '../../questions/grade.js';
import { PANEL } from '../../questions/words.js';
import { answerForm } from './answer_form.js';
import { keyOf } from './key.js';
import { questionOnPaper } from './on_paper.js';
import { toldOf } from './told.js';

/** @typedef {import('../state/types.js').State} State */
/** @typedef {import('../state/types.js').Context} Context */
/** @typedef {import('../state/asking.js').Asking} Asking */

/** @param {Context} context */
export function questionPanel({ root, store, id, signal }) {
  const place = root.querySelector('.primary');
  const panel = element('section', { className: 'question', 'aria-label': PANEL.title });
  const [ask, says, live] = [
    element('p', { className: 'ask', dir: 'auto', id: id('ask') }),
    element('p'),
    element('p'),
  ];
  says.className = 'says';
  Object.assign(live, { className: 'unseen', ariaLive: 'polite' });
  live.setAttribute('aria-live', 'polite');
  const close = element('button', { type: 'button' }, PANEL.close);
  close.addEventListener('click', () => store.dispatch({ type: 'questionClosed' }));
  const form = answerForm({ id, store });
  const said = element('div', { className: 'said' }, says, close);
  panel.append(ask, form.element, said, live);
  if (place) place.prepend(panel);
  else root.append(panel);
  const paper = questionOnPaper(root);
  signal.addEventListener('abort', () => panel.remove());

  store.subscribe((/** @type {State} */ state) => gradeWhenKnown(state, store));

  function show(/** @type {State} */ state) {
    const { asking } = state;
    const hadFocus = panel.contains(document.activeElement);
    panel.hidden = asking === null;
    paper.show(asking?.question ?? null);
    if (!asking) return hadFocus && focusBeyond(root);
    const text = sayingOf(state, asking);
    ask.textContent = asking.question.text;
    form.show(asking);
    close.hidden = asking.stage !== 'shown';
    says.textContent = text;
    says.classList.toggle('right', asking.grade?.right === true);
    live.textContent = text;
    if (hadFocus && asking.stage === 'shown' && !close.contains(document.activeElement)) close.focus();
    else if (hadFocus && asking.stage !== 'open') panel.focus();
  }
  panel.tabIndex = -1;
  return { update: watch((/** @type {State} */ state) => [state.asking], show) };
}

/** @param {State} state @param {import('../state/types.js').Store} store */
function gradeWhenKnown({ asking, run }, store) {
  if (!run || asking?.stage !== 'shown' || asking.grade) return;
  const { question, given } = asking;
  const key = keyOf(question, run);
  if (key === undefined) return;
  const grade = given === null ? { right: false, points: /** @type {const} */ (0), key } : graded(question, given, key);
  const { right, points } = grade;
  const answer = given === null ? null : { question: question.text, given: saidText(question, given), right, points };
  store.dispatch({ type: 'questionGraded', grade, answer });
}

/** @param {State} state @param {Asking} asking */
function sayingOf(state, { stage, question, given, grade, isHeld }) {
  if (stage === 'open') return isHeld ? PANEL.held : '';
  if (stage === 'plays') return '';
  if (!grade || !state.run) return PANEL.waiting;
  return explanation(question, given, grade, toldOf(question, state.run));
}

/** Where reading goes on when the panel is gone. @param {HTMLElement} root */
function focusBeyond(root) {
  /** @type {HTMLElement|null} */ (root.querySelector('[data-action="beat-next"]'))?.focus();
}
