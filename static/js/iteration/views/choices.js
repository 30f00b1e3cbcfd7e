// @ts-check
/** The two choices: where the gradient comes from, and which rule takes the step. */

import { completed, entryOf } from '../../shared/choice.js';
import { fillList, watch } from '../../shared/dom.js';
import { madeAnew } from '../../shared/made_anew.js';
import { choiceNow } from '../state/choices.js';
import { settingControl } from '../../shared/views/settings.js';

const IN_SIGHT = 'learning_rate';

/** @typedef {import('../state/types.js').State} State */
/** @typedef {import('../state/types.js').Choice} Choice */
/** @typedef {import('../state/types.js').Kind} Kind */
/** @typedef {import('../state/types.js').Setting} Setting */
/** @typedef {(setting: Setting, owner: string) => Node[]} Beside what else stands in the line of a setting */

/**
 * @param {'source'|'optimizer'} what
 * @param {import('../state/types.js').Context} context
 * @param {Beside} [beside]
 */
export function choiceView(what, { root, part, store, id }, beside = () => []) {
  const [list, summary, more, rate] = [what, `${what}-summary`, `${what}-more`, 'learning-rate'].map(part);
  const choose = (/** @type {Choice} */ value) => store.dispatch({ type: 'chosen', what, value });

  list.addEventListener('change', () => {
    const [chosen, { catalog }] = [choiceNow(store.state, what), store.state];
    if (chosen && catalog) choose(keeping(chosen, list.value, catalog[`${what}s`]));
  });

  /** @param {Kind[]} kinds @param {Choice} chosen */
  function write(kinds, chosen) {
    const kind = entryOf(chosen, kinds);
    fillList(list, kinds, chosen.name);
    summary.textContent = kind.summary;
    madeAnew(root, () => writeSettings(kind.settings, (setting) => control(setting, chosen)));
  }

  /** @param {Setting} setting @param {Choice} chosen */
  function control(setting, chosen) {
    const take = (/** @type {number} */ value) => choose({ ...chosen, [setting.name]: value });
    return settingControl(id(what), setting, chosen[setting.name], take, beside(setting, id(what)));
  }

  /**
   * The learning rate stands in the open; all other settings are one click away.
   * @param {Setting[]} settings @param {(setting: Setting) => Node} made
   */
  function writeSettings(settings, made) {
    const others = settings.filter(({ name }) => name !== IN_SIGHT);
    const inSight = settings.filter(({ name }) => name === IN_SIGHT);
    more.hidden = others.length === 0;
    more.lastElementChild.replaceChildren(...others.map(made));
    if (inSight.length) rate.replaceChildren(...inSight.map(made));
  }

  return {
    update: watch(
      (/** @type {State} */ state) => [state.catalog, choiceNow(state, what)],
      (state) => {
        const chosen = choiceNow(state, what);
        if (state.catalog && chosen) write(state.catalog[`${what}s`], chosen);
      },
    ),
  };
}

/**
 * Another rule keeps the learning rate, so that only the rule changes; its other settings are its own.
 * @param {Choice} before @param {string} name @param {Kind[]} kinds
 */
function keeping(before, name, kinds) {
  return completed({ name, [IN_SIGHT]: before[IN_SIGHT] }, kinds);
}
