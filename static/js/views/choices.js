// @ts-check
/** The two choices: where the gradient comes from, and which rule takes the step. */

import { byId, element, fillList, watch } from '../dom.js';
import { completed } from '../url.js';
import { settingControl } from './settings.js';

/** @typedef {ReturnType<import('../store.js').createStore>} Store */

/**
 * @param {'source'|'optimizer'} what
 * @param {{store: Store}} options
 */
export function choiceView(what, { store }) {
  const [list, summary, settings] = [what, `${what}-summary`, `${what}-settings`].map(byId);
  const kindsIn = (state) => state.catalog[`${what}s`];
  const choose = (value) => store.dispatch({ type: 'chosen', what, value });

  list.addEventListener('change', () => choose(keeping(store.state.choices[what], list.value, kindsIn(store.state))));

  function write(state) {
    const chosen = state.choices[what];
    const kind = kindsIn(state).find((one) => one.name === chosen.name);
    fillList(list, kindsIn(state), chosen.name);
    summary.textContent = kind.summary;
    const focused = document.activeElement?.id;
    settings.replaceChildren(...settingsOf(what, kind, chosen, choose, settings));
    byId(focused)?.focus();
  }

  return { update: watch(({ catalog, choices }) => [catalog, choices?.[what]], (state) => state.choices && write(state)) };
}

/** Another kind keeps the settings that both have: only one thing changes at a time. */
function keeping(before, name, kinds) {
  return completed({ ...before, name }, kinds);
}

/** The first setting stands by itself; the others are one click away. */
function settingsOf(what, kind, chosen, choose, container) {
  const controls = kind.settings.map((setting) =>
    settingControl(what, setting, chosen[setting.name], (value) => choose({ ...chosen, [setting.name]: value })));
  if (controls.length < 2) return controls;
  const open = container.querySelector('details')?.open ?? false;
  const more = element('details', { className: 'popover', open }, element('summary', {}, 'More'), element('div', {}, ...controls.slice(1)));
  return [controls[0], more];
}
