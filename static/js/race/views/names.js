// @ts-check
/** Who races, by number, line and name, where there is no room for choices; each can be looked at closely. */

import { element, watch } from '../../shared/dom.js';
import { lookLabel, namesOf } from '../words/choices.js';
import { swatch } from './entry_row.js';

/** @typedef {import('../types.js').State} State */

/** @param {import('../types.js').Context} context @returns {import('../types.js').View} */
export function namesView({ part, store }) {
  const list = part('names');
  /** @type {HTMLElement[]} */
  let buttons = [];

  const write = watch(({ setup, catalog }) => [setup?.entries, catalog], ({ setup, catalog }) => {
    if (!setup || !catalog) return;
    const names = namesOf(setup, catalog);
    buttons = names.map((name, entry) => buttonOf(name, entry, () => store.dispatch({ type: 'selected', entry })));
    list.replaceChildren(
      ...buttons.map((button, entry) => element('li', { className: `lane-${entry + 1}` }, button)),
    );
  });
  const press = watch(({ setup, chosen }) => [setup?.entries, chosen], ({ chosen }) => {
    buttons.forEach((button, entry) => button.setAttribute('aria-pressed', String(entry === chosen)));
  });
  return {
    update(state) {
      write(state);
      press(state);
    },
  };
}

/** @param {string} name @param {number} entry @param {() => void} choose */
function buttonOf(name, entry, choose) {
  const label = `${lookLabel(entry)}: ${name}`;
  const button = element(
    'button',
    { type: 'button', 'aria-label': label },
    element('b', {}, String(entry + 1)),
    swatch(),
    element('span', {}, name),
  );
  button.addEventListener('click', choose);
  return button;
}
