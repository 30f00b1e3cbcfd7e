// @ts-check
/** What just happened, as a sentence and as an equation: in words, in symbols and in numbers. */

import { element, watch } from '../../shared/dom.js';
import { short } from '../../shared/numbers.js';
import { afterRest, BEFORE_SPEECH } from '../../shared/rest.js';
import { shownWalk } from '../state.js';
import { momentAt } from '../steps.js';
import { productWords, sentence, valueEquation } from '../words/walk.js';

/**
 * @typedef {import('../types.js').State} State
 * @typedef {import('../types.js').Walk} Walk
 */

/** @param {import('../types.js').Context} context @returns {import('../types.js').View} */
export function captionView({ part, signal }) {
  const [caption, equation, live] = ['caption', 'equation', 'live'].map(part);
  const whenAtRest = afterRest(BEFORE_SPEECH, signal);

  function write(/** @type {State} */ state) {
    const walk = shownWalk(state);
    if (!walk) return;
    const { mode, step, motion } = state;
    const moment = momentAt(walk, mode, step);
    caption.textContent = sentence(walk, mode, step, moment);
    equation.replaceChildren(...lines(walk, mode, moment));
    const told = `${caption.textContent} ${spoken(equation)}`;
    whenAtRest(motion === 'rest', () => (live.textContent = told));
  }

  return { update: watch(({ walk, figure, mode, step, motion }) => [walk, figure, mode, step, motion], write) };
}

/** The line of numbers is what is worth hearing. @param {HTMLElement} equation */
const spoken = (equation) => equation.querySelector('[data-spoken]')?.textContent ?? '';

/**
 * @param {Walk} walk @param {import('../types.js').Mode} mode
 * @param {import('../types.js').Moment} moment
 */
function lines(walk, mode, { passing, node }) {
  if (passing) return product(productWords(walk, mode, passing));
  return node === null ? [] : [value(walk, node)];
}

/** @param {Walk} walk @param {number} node */
function value(walk, node) {
  const number = element('strong', {}, short(walk.nodes[node].value));
  return element('p', { 'data-spoken': '' }, valueEquation(walk, node), number);
}

/**
 * Upstream × local = contribution, in three rows of five cells.
 * @param {ReturnType<typeof productWords>} words
 */
function product({ columns, spoken: line, sum }) {
  const cells = ['words', 'symbols', 'numbers'].flatMap((className, row) =>
    columns.map((column) => element('span', { className }, column[row]))
  );
  return [
    element('div', { className: 'product', 'aria-hidden': 'true' }, ...cells),
    element('p', { className: 'unseen', 'data-spoken': '' }, line),
    element('p', { className: 'sum' }, sum),
  ];
}
