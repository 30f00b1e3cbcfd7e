// @ts-check
/** The controls that choices are made of: a list of kinds with the settings of the chosen one, and a help. */

import { element, fillList } from '../../shared/dom.js';
import { settingControl } from '../../shared/views/settings.js';
import { helpOn, helpOnSetting, toldOf } from './help.js';

/** @typedef {Partial<import('../types.js').Kind> & {name: string, title: string, summary: string}} Kind */

/**
 * @param {string} id
 * @param {string} title
 * @param {Kind[]} kinds
 * @param {string} chosen
 * @param {(name: string) => void} choose
 * @param {string} group of the kinds, as the glossary calls it
 */
export function listControl(id, title, kinds, chosen, choose, group) {
  const list = element('select', { id });
  fillList(list, kinds, chosen);
  list.addEventListener('change', () => choose(list.value));
  const kind = kinds.find(({ name }) => name === chosen);
  const help = kind ? helpOn(kind.title, [toldOf(group, kind)]) : '';
  return element('div', { className: 'choose-one' }, element('label', { htmlFor: id }, title), list, help);
}

/**
 * The settings of the chosen kind.
 * @param {string} owner names the group, so that ids stay unique
 * @param {Kind} kind
 * @param {Record<string, any>} values by the names of the settings
 * @param {(values: any) => void} choose
 */
export function settingControls(owner, kind, values, choose) {
  return (kind.settings ?? []).map((one) => {
    const take = (/** @type {number} */ value) => choose({ ...values, [one.name]: value });
    return settingControl(owner, one, values[one.name] ?? one.default, take, [helpOnSetting(one, owner)]);
  });
}
