// @ts-check
/** What just happened, as a sentence and as an equation: in words, in symbols and in numbers. */

import { byId, element, watch } from '../shared/dom.js';
import { short } from '../shared/numbers.js';
import { shownWalk } from './state.js';
import { arrival, departure, momentAt } from './steps.js';
import { inNames, inNumbers, localSlope, sentence, slopeName } from './words.js';

/** Milliseconds of rest before a screen reader is told. */
const HUSH = 500;

export function captionView() {
  const [caption, equation, live] = ['caption', 'equation', 'live'].map(byId);
  let timer = 0;

  function write(state) {
    const walk = shownWalk(state);
    if (!walk) return;
    const { mode, step } = state;
    const moment = momentAt(walk, mode, step);
    caption.textContent = sentence(walk, mode, step, moment);
    equation.replaceChildren(...lines(walk, mode, moment));
    clearTimeout(timer);
    const told = `${caption.textContent} ${spoken(equation)}`;
    if (state.motion === 'rest') timer = window.setTimeout(() => (live.textContent = told), HUSH);
  }

  return { update: watch(({ walk, figure, mode, step, motion }) => [walk, figure, mode, step, motion], write) };
}

/** The line of numbers is what is worth hearing. */
const spoken = (equation) => equation.querySelector('[data-spoken]')?.textContent ?? '';

function lines(walk, mode, moment) {
  if (moment.passing) return passing(walk, mode, moment.passing);
  return moment.node === null ? [] : value(walk, moment.node);
}

function value(walk, node) {
  const { name, value: number } = walk.nodes[node];
  return [element('p', { 'data-spoken': '' }, `${name} = ${inNames(walk, node)} = ${inNumbers(walk, node)} = `, strong(short(number)))];
}

/** Upstream × local = contribution; and the sum where paths meet. */
function passing(walk, mode, one) {
  const from = slopeName(walk, mode, departure(walk, mode, one));
  const to = arrival(walk, mode, one);
  const local = localSlope(walk, one);
  const [incoming, contribution] = [short(one.incoming), short(one.contribution)];
  const upstream = mode === 'reverse' ? 'upstream' : 'incoming';
  const columns = [
    [upstream, from, incoming], ['×', '×', '×'], ['local', localText(local), local.value], ['=', '=', '='],
    ['contribution', `to ${slopeName(walk, mode, to)}`, contribution],
  ];
  const cells = [0, 1, 2].flatMap((row) => columns.map((column) => element('span', { className: ['words', 'symbols', 'numbers'][row] }, column[row])));
  return [
    element('div', { className: 'product', 'aria-hidden': 'true' }, ...cells),
    element('p', { className: 'unseen', 'data-spoken': '' },
      `${upstream} ${from} = ${incoming}, times local ${local.name} = ${local.formula} = ${local.value}, makes ${contribution}. ${sum(walk, mode, to, one)}`),
    element('p', { className: 'sum' }, sum(walk, mode, to, one)),
  ];
}

const localText = ({ name, formula, value }) => (formula === value ? name : `${name} = ${formula}`);

function sum(walk, mode, to, { before, contribution, after }) {
  const name = slopeName(walk, mode, to);
  if (before == null) return `${name} = ${short(after)}, so far.`;
  return `${name} = ${short(before)} + ${short(contribution)} = ${short(after)}: paths meet, and add up.`;
}

const strong = (text) => element('strong', {}, text);
