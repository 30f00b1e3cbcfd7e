// @ts-check
/** The controls that choices are made of: a list of kinds with the settings of the chosen one, and a help. */

import { element, fillList } from '../../dom.js';
import { settingControl } from '../../views/settings.js';

/** @typedef {{name: string, title: string, summary: string, formula?: string, source?: string, settings?: object[]}} Kind */

/**
 * @param {string} id
 * @param {string} title
 * @param {Kind[]} kinds
 * @param {string} chosen
 * @param {(name: string) => void} choose
 */
export function listControl(id, title, kinds, chosen, choose) {
  const list = element('select', { id });
  fillList(list, kinds, chosen);
  list.addEventListener('change', () => choose(list.value));
  return element('div', { className: 'choose-one' },
    element('label', { htmlFor: id }, title), list, helpOn(kinds.find((kind) => kind.name === chosen)));
}

/**
 * The settings of the chosen kind.
 * @param {string} owner names the group, so that ids stay unique
 * @param {Kind} kind
 * @param {object} values by the names of the settings
 * @param {(values: object) => void} choose
 */
export function settingControls(owner, kind, values, choose) {
  return (kind.settings ?? []).map((/** @type {any} */ one) =>
    settingControl(owner, one, values[one.name] ?? one.default, (value) => choose({ ...values, [one.name]: value })));
}

/**
 * One sentence and one formula, over the page; data have no formula, but somebody they come from.
 * @param {Kind|undefined} kind
 */
export function helpOn(kind) {
  if (!kind) return '';
  const more = kind.formula ?? `Source: ${kind.source}`;
  const formula = [element('p', { className: 'formula' }, more)];
  return element('details', { className: 'popover term', name: 'terms' },
    element('summary', { 'aria-label': `What is ${kind.title}?` }, '?'),
    element('div', {}, element('p', {}, element('strong', {}, kind.title), `: ${kind.summary}`), ...formula));
}

/** Keeps the focus where it was while `write` makes the elements of a container anew. */
export function keepingFocus(container, write) {
  const { id } = document.activeElement ?? {};
  write();
  const again = /** @type {HTMLElement|null} */ (id ? container.querySelector(`#${CSS.escape(id)}`) : null);
  const around = /** @type {HTMLDetailsElement|null|undefined} */ (again?.closest('details.popover'));
  if (around) around.open = true;
  again?.focus();
}
