// @ts-check
/** The two choices: where the gradient comes from, and which rule takes the step. */

import { byId, element, fillList, watch } from '../../shared/dom.js';
import { completed } from '../../shared/choice.js';
import { settingControl } from '../../shared/views/settings.js';

const IN_SIGHT = 'learning_rate';

/** @typedef {ReturnType<import('../state/store.js').createStore>} Store */
/** @typedef {(setting: any, owner: string) => Node[]} Beside what else stands in the line of a setting */

/**
 * @param {'source'|'optimizer'} what
 * @param {{store: Store, beside?: Beside}} options
 */
export function choiceView(what, { store, beside = () => [] }) {
  const [list, summary, more] = [what, `${what}-summary`, `${what}-more`].map(byId);
  const kindsIn = (state) => state.catalog[`${what}s`];
  const choose = (value) => store.dispatch({ type: 'chosen', what, value });

  list.addEventListener('change', () => {
    const { state } = store;
    choose(keeping(state.choices[what], list.value, kindsIn(state)));
  });

  function write(state) {
    const chosen = state.choices[what];
    const kind = kindsIn(state).find((one) => one.name === chosen.name);
    fillList(list, kindsIn(state), chosen.name);
    summary.textContent = kind.summary;
    const focused = document.activeElement?.id;
    writeSettings({ what, kind, chosen, choose, more, beside });
    byId(focused)?.focus();
  }

  const depends = ({ catalog, choices }) => [catalog, choices?.[what]];
  return { update: watch(depends, (state) => state.choices && write(state)) };
}

/** Another rule keeps the learning rate, so that only the rule changes; its other settings are its own. */
function keeping(before, name, kinds) {
  return completed({ name, [IN_SIGHT]: before[IN_SIGHT] }, kinds);
}

/** The learning rate stands in the open; all other settings are one click away. */
function writeSettings({ what, kind, chosen, choose, more, beside }) {
  const control = (setting) => {
    const { name } = setting;
    const take = (value) => choose({ ...chosen, [name]: value });
    return settingControl(what, setting, chosen[name], take, beside(setting, what));
  };
  const others = kind.settings.filter(({ name }) => name !== IN_SIGHT);
  const inSight = kind.settings.filter(({ name }) => name === IN_SIGHT);
  more.hidden = others.length === 0;
  more.lastElementChild.replaceChildren(...others.map(control));
  if (inSight.length) byId('learning-rate').replaceChildren(...inSight.map(control));
}
