// @ts-check
/** The chain rule of what is selected: factor by factor, in symbols and with numbers, the product building up. */

import { byId, element, watch } from '../../shared/dom.js';
import { formulaText, full, inFormula } from '../../shared/numbers.js';
import { FIXED_BIAS } from '../../iteration/words/sums.js';
import { explanationKey } from '../resources.js';
import { selectionOf } from '../selection.js';
import { HINT, INPUT_HINT, slopeSays, SO_FAR, walkLabel } from '../words/chain_rule.js';
import { drawn } from './math.js';

/** @typedef {import('../types.js').State} State */

/** @typedef {import('../types.js').Link} Link */
/** @typedef {import('../types.js').Line} Line */
/** @typedef {import('../types.js').Formula} Formula */
/** @typedef {(link: Link) => void} Walk to what a link leads to */

/** @param {{store: import('../types.js').Store}} options */
export function whyView({ store }) {
  const [place, matrices, direction] = ['why', 'matrices', 'direction'].map(byId);
  direction.addEventListener(
    'change',
    (/** @type {any} */ { target }) => store.dispatch({ type: 'directionChosen', direction: target.value }),
  );

  /** @type {Walk} */
  function walk({ target, example }) {
    if (example != null) store.dispatch({ type: 'exampleChosen', example });
    store.dispatch({ type: 'selected', selection: selectionOf(target) });
    place.focus();
  }

  function write(/** @type {State} */ state) {
    const { explanation, selection } = state;
    const known = explanation && selection && explanation.key === explanationKey(state);
    const hint = !selection || selection.layer === 0;
    if (hint) place.replaceChildren(element('p', { className: 'hint' }, selection ? INPUT_HINT : HINT));
    else if (isGiven(state)) place.replaceChildren(element('p', { className: 'hint' }, FIXED_BIAS));
    else if (known) place.replaceChildren(...content(explanation, state, walk));
    matrices.hidden = !known;
    if (known) matrices.lastElementChild.replaceChildren(...explanation.matrices.map((line) => item(line, walk)));
  }

  const depends = (
    /** @type {State} */ { explanation, selection, position, run, motion },
  ) => [explanation, selection, position.count, run?.id, motion];
  return { update: watch(depends, write) };
}

/** A bias that is no parameter has no slope to be taken apart. @param {State} state */
const isGiven = ({ selection, run }) =>
  selection?.kind === 'edge' && selection.in == null && run?.experiment.problem.biases !== 'trained';

/** @param {import('../types.js').Explanation} explanation @param {State} state @param {Walk} walk */
function content({ slope, value, lines, rows, rounding }, { position, example }, walk) {
  return [
    element('p', { className: 'answer' }, drawn(slope), slopeSays(value, position.count, rows, example)),
    element(
      'ol',
      { className: 'factors' },
      ...lines.map((line) => element('li', { className: line.kind }, ...parts(line, walk))),
    ),
    element('p', { className: 'foot' }, rounding),
  ];
}

const item = (/** @type {Line} */ line, /** @type {Walk} */ walk) =>
  element('div', { className: 'factor' }, ...parts(line, walk));

function parts(/** @type {Line} */ line, /** @type {Walk} */ walk) {
  const { says, symbols, shapes, numbers, value, product, links = [] } = line;
  return [
    element('p', { className: 'says' }, says),
    element('p', { className: 'symbols' }, drawn(symbols)),
    ...(shapes ? [element('p', { className: 'shapes' }, drawn(shapes))] : []),
    element('p', { className: 'numbers', title: exact(value) }, drawn(numbers), equals(numbers, value)),
    ...(product ? [soFar(product)] : []),
    ...(links.length ? [element('p', { className: 'links' }, ...links.map((link) => linkTo(link, walk)))] : []),
  ];
}

/** @param {NonNullable<Line['product']>} product */
function soFar({ symbols, numbers, value }) {
  const built = [SO_FAR, drawn(symbols), ' = ', drawn(numbers), equals(numbers, value)];
  return element('p', { className: 'product', title: exact(value) }, ...built);
}

/** What the formula comes to, where it does not say so already: matrices do, and single numbers. @param {Formula} formula @param {any} value */
function equals({ text }, value) {
  if (typeof value !== 'number' || text === formulaText(value)) return '';
  return ` = ${inFormula(value)}`;
}

const exact = (/** @type {any} */ value) => (typeof value === 'number' ? full(value) : '');

function linkTo(/** @type {Link} */ link, /** @type {Walk} */ walk) {
  const button = element('button', { type: 'button', 'aria-label': walkLabel(link.text) }, drawn(link));
  button.addEventListener('click', () => walk(link));
  return button;
}
