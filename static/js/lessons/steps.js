// @ts-check
/** The steps as they are read: one is open, those that are done say so, and explanations come after answers. */

import { watch } from '../shared/dom.js';
import { current, isAstray } from './state.js';
import { ALL_DONE, finishedStep, tally } from './words.js';

/**
 * @typedef {import('./state.js').State} State
 * @typedef {import('../shared/store.js').Store<State>} Store
 */

/** @param {HTMLElement} walk @param {Store} store */
export function stepsView(walk, store) {
  const items = /** @type {HTMLElement[]} */ ([...walk.querySelectorAll('[data-step]')]);
  const part = (
    /** @type {string} */ name,
    /** @type {HTMLElement} */ within = walk,
  ) => /** @type {HTMLElement} */ (within.querySelector(`[data-part="${name}"]`));
  for (const [k, item] of items.entries()) listen(item, k + 1, store);

  const announce = announcing(items, part('live'));
  const scroll = scrolling(walk, items);
  return {
    update: watch(
      (/** @type {State} */ state) => [state.step, state.answers, state.done, isAstray(state)],
      (state) => {
        const { step, steps, done } = state;
        part('tally').textContent = tally(step, steps.length, done.length);
        part('finished').hidden = done.length < steps.length;
        items.forEach((item, k) => showStep(item, k + 1, state));
        part('astray', items[step - 1]).hidden = !isAstray(state);
        scroll(state);
        announce(state);
      },
    ),
  };
}

/** @param {HTMLElement} item @param {number} number @param {Store} store */
function listen(item, number, store) {
  /** @param {number} step */
  const open = (step) => {
    store.dispatch({ type: 'opened', step });
    const link = /** @type {HTMLElement} */ (item.parentElement?.querySelector(`[data-step="${step}"] h2 a`));
    requestAnimationFrame(() => link.focus({ preventScroll: true }));
  };
  item.querySelector('h2 a')?.addEventListener('click', (event) => {
    event.preventDefault();
    open(number);
  });
  for (const turn of /** @type {NodeListOf<HTMLElement>} */ (item.querySelectorAll('[data-turn]'))) {
    turn.addEventListener('click', () => open(number + Number(turn.dataset.turn)));
  }
  for (const one of /** @type {NodeListOf<HTMLElement>} */ (item.querySelectorAll('.choices button'))) {
    one.addEventListener('click', () => store.dispatch({ type: 'answered', letter: one.dataset.letter }));
  }
  item.querySelector('[data-part=return]')?.addEventListener('click', () => store.dispatch({ type: 'returned' }));
}

/** @param {HTMLElement} item @param {number} number @param {State} state */
function showStep(item, number, { step, steps, answers, done }) {
  const isDone = done.includes(number);
  item.classList.toggle('current', number === step);
  item.classList.toggle('done', isDone);
  /** @type {HTMLElement} */ (item.querySelector('.tick')).hidden = !isDone;
  const link = /** @type {HTMLElement} */ (item.querySelector('h2 a'));
  if (number === step) link.setAttribute('aria-current', 'step');
  else link.removeAttribute('aria-current');
  const { question } = steps[number - 1];
  if (question !== null) showQuestion(item, answers[question], isDone);
}

/** Until its step is done a question offers its answers, then it explains all of them. @param {HTMLElement} item @param {string} given @param {boolean} isDone */
function showQuestion(item, given, isDone) {
  const choices = /** @type {HTMLElement} */ (item.querySelector('.choices'));
  choices.hidden = isDone;
  for (const one of /** @type {NodeListOf<HTMLElement>} */ (choices.querySelectorAll('button'))) {
    one.setAttribute('aria-pressed', String(one.dataset.letter === given));
  }
  for (const one of /** @type {NodeListOf<HTMLDetailsElement>} */ (item.querySelectorAll('.answers details'))) {
    const isGiven = one.dataset.letter === given;
    const yours = /** @type {HTMLElement} */ (one.querySelector('.yours'));
    yours.hidden = !isGiven;
    if (isDone && isGiven && !item.dataset.explained) one.open = true;
  }
  if (isDone) item.dataset.explained = 'yes';
}

/**
 * Where the steps, or the words of one, have a window of their own, it begins at the step, and then at what explains
 * its answer.
 * @param {HTMLElement} walk @param {HTMLElement[]} items
 */
function scrolling(walk, items) {
  const steps = /** @type {HTMLElement} */ (walk.querySelector('.steps'));
  return watch(
    (/** @type {State} */ { step, done }) => [step, done.includes(step)],
    ({ step, done }) => {
      const item = items[step - 1];
      const said = done.includes(step) ? item.querySelector('.ask') ?? item.querySelector('.after') : null;
      const body = /** @type {HTMLElement} */ (item.querySelector('.body'));
      const box = getComputedStyle(body).overflowY === 'auto' ? body : steps;
      const from = box.getBoundingClientRect().top;
      box.scrollTop = said ? box.scrollTop + said.getBoundingClientRect().top - from - 8 : 0;
    },
  );
}

/**
 * Says politely that a step has just been done.
 * @param {HTMLElement[]} items @param {HTMLElement} live
 */
function announcing(items, live) {
  /** @type {number[]|null} */
  let before = null;
  return (/** @type {State} */ state) => {
    const { step, steps, answers, done } = state;
    const last = before;
    before = done;
    if (!last || last.length === done.length) return;
    const item = items[step - 1], { question } = current(state);
    const right = item.querySelector(`.answers details:has(.right)`);
    const isRight = question !== null && /** @type {HTMLElement} */ (right).dataset.letter === answers[question];
    const after = item.querySelector('.after')?.textContent?.trim() ?? '';
    const said = finishedStep(step, isRight, question !== null, after);
    live.textContent = done.length === steps.length ? `${said} ${ALL_DONE}` : said;
  };
}
