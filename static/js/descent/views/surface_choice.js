// @ts-check
/** What is descended: a known surface with its settings, a typed formula with its errors, and the start. */

import { element, fillList, watch } from '../../shared/dom.js';
import { createNumberField } from '../../shared/views/number_field.js';
import { settingControl } from '../../shared/views/settings.js';
import { allOf, knownAs, OWN } from '../grounds.js';
import { enter } from '../setup.js';
import { isReady } from '../state.js';
import { complaintText } from '../../shared/words.js';
import { OWN_FORMULA, START } from '../words/choices.js';

/**
 * @typedef {import('../types.js').Ready} Ready
 * @typedef {import('../types.js').Setup} Setup
 * @typedef {import('../types.js').Context} Context
 */

/** @param {Context} context @returns {import('../types.js').View} */
export function surfaceChoice(context) {
  const { part, store } = context;
  const [list, formula, complaint] = ['surface', 'formula', 'unreadable'].map(part);

  list.addEventListener('change', () => {
    const known = knownAs(/** @type {Ready} */ (store.state).surfaces, list.value);
    if (known) store.dispatch({ type: 'changed', change: enter(known) });
    else formula.focus();
  });
  formula.addEventListener('change', () => store.dispatch({ type: 'typed', text: formula.value }));

  function writeList(/** @type {Ready} */ { surfaces, setup }) {
    const { name } = setup.ground;
    fillList(list, [...allOf(surfaces), { name: OWN, title: OWN_FORMULA }], name);
    list.title = knownAs(surfaces, name)?.summary ?? '';
  }

  function writeUnreadable(/** @type {Ready} */ { unreadable, draft }) {
    formula.setAttribute('aria-invalid', String(unreadable != null));
    complaint.replaceChildren(...(unreadable && draft ? said(draft.text, unreadable) : []));
  }

  /** @type {((state: Ready) => void)[]} */
  const write = [
    watch(({ surfaces, setup }) => [surfaces, setup.ground.name], writeList),
    watch(({ setup }) => [setup.ground], groundSettings(context)),
    watch(({ setup, draft }) => [setup.ground.text, draft], ({ setup, draft }) => {
      formula.value = draft ? draft.text : setup.ground.text;
    }),
    watch(({ unreadable, draft }) => [unreadable, draft], writeUnreadable),
    watch(({ setup }) => [setup.ground.variables, setup.start], startFields(context)),
  ];
  return { update: (state) => isReady(state) && write.forEach((one) => one(state)) };
}

/** The settings of a known surface. @param {Context} context */
function groundSettings({ part, store, id }) {
  const container = part('surface-settings');
  /** What this view itself has just chosen: its controls show that already. @type {Setup['ground']|null} */
  let own = null;

  return (/** @type {Ready} */ { surfaces, setup: { ground } }) => {
    if (own === ground) return;
    const known = knownAs(surfaces, ground.name);
    const set = (/** @type {string} */ name, /** @type {number} */ value) => {
      const { settings } = /** @type {Ready} */ (store.state).setup.ground;
      own = enter(/** @type {import('../types.js').Known} */ (known), { ...settings, [name]: value }).ground;
      store.dispatch({ type: 'changed', change: { ground: own } });
    };
    const settings = known?.settings ?? [];
    container.hidden = settings.length === 0;
    container.style.setProperty('--settings', String(settings.length));
    container.replaceChildren(
      ...settings.map((one) =>
        settingControl(id('ground'), one, ground.settings[one.name], (value) => set(one.name, value))
      ),
    );
  };
}

/** What is wrong, with the character marked below the text. */
function said(/** @type {string} */ text, /** @type {import('../types.js').Unreadable} */ unreadable) {
  const { position } = unreadable;
  const words = element('p', {}, complaintText(unreadable));
  if (position == null) return [words];
  const before = text.slice(Math.max(0, position - 20), position);
  const after = text.slice(position + 1, position + 14);
  const mark = element('mark', {}, text[position] ?? '⌴');
  return [element('p', { className: 'marked', 'aria-hidden': 'true' }, before, mark, after), words];
}

/** A number for each variable; the fields stay as long as the variables do. @param {Context} context */
function startFields({ part, store, id }) {
  const container = part('start');
  /** @type {import('../../shared/views/number_field.js').NumberField[]} */
  let fields = [];
  let names = '';

  const field = (/** @type {string} */ _, /** @type {number} */ i) =>
    createNumberField({ id: id(`start-${i}`) }, undefined, {
      take(value) {
        const { start } = /** @type {Ready} */ (store.state).setup;
        store.dispatch({ type: 'changed', change: { start: start.with(i, value) } });
      },
    });

  return (/** @type {Ready} */ { setup: { ground: { variables }, start } }) => {
    if (names !== variables.join()) {
      names = variables.join();
      fields = variables.map(field);
      container.replaceChildren(
        START,
        ...variables.map((name, i) => element('label', {}, `${name} `, fields[i].input)),
      );
    }
    fields.forEach((one, i) => one.show(start[i]));
  };
}
