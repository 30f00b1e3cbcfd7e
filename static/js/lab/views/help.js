// @ts-check
/** Help beside a term: one sentence and one formula, over the page. Formulas are drawn when somebody looks. */

import { element } from '../../shared/dom.js';
import { sourceText, whatIs } from '../words/help.js';
import { drawn } from './math.js';

/**
 * @typedef {object} Told what is said of a term
 * @property {string} title
 * @property {string} summary one sentence
 * @property {string} [formula] as text, until it is drawn
 * @property {string} [source] where data come from: they have no formula
 * @property {string} [term] its kind and name in the glossary, such as "losses/huber"
 */

/**
 * @param {string} title
 * @param {Told[]} told
 * @param {string} [id] of what opens it, where the focus may come to rest: so it is found again in a new line
 */
export function helpOn(title, told, id = '') {
  return element(
    'details',
    { className: 'popover term', name: 'terms' },
    element('summary', { ...(id && { id }), 'aria-label': whatIs(title) }, '?'),
    element('div', {}, ...told.flatMap(paragraphs)),
  );
}

/** @param {Told} told */
function paragraphs({ title, summary, formula, source, term }) {
  const text = formula ?? (source ? sourceText(source) : '');
  const hasFormula = text !== '' || term !== undefined;
  return [
    element('p', {}, element('strong', {}, title), `: ${summary}`),
    ...(hasFormula ? [element('p', { className: 'formula', ...(term && { 'data-term': term }) }, text)] : []),
  ];
}

/** What is said of an entry of the catalog. @param {string} group as the glossary calls it @param {{name: string, title: string, summary: string, formula?: string, source?: string}} entry */
export const toldOf = (group, entry) => ({ ...entry, term: `${group}/${entry.name}` });

/**
 * Help beside a setting.
 * @param {{name: string, summary: string}} setting
 * @param {string} owner names the group, so that ids stay unique
 */
export function helpOnSetting(setting, owner) {
  const title = setting.name.replaceAll('_', ' ');
  return helpOn(title, [toldOf('settings', { ...setting, title })], `${owner}-${setting.name}-term`);
}

/** @param {Element} opened @param {any} glossary null while it has not arrived */
export function drawFormulas(opened, glossary) {
  for (const place of /** @type {NodeListOf<HTMLElement>} */ (opened.querySelectorAll('[data-term]'))) {
    const [kind, name] = String(place.dataset.term).split('/');
    const term = glossary?.[kind]?.[name];
    if (term) place.replaceChildren(drawn(term.formula));
  }
}
