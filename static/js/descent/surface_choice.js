// @ts-check
/** What is descended: a known surface with its settings, a typed formula with its errors, and the start. */

import { byId, element, fillList, watch } from '../shared/dom.js';
import { settingControl } from '../shared/views/settings.js';
import { enter } from './address.js';
import { allOf, knownAs, OWN } from './grounds.js';

/** @param {{store: any}} options */
export function surfaceChoice({ store }) {
  const [list, settings, formula, misread, start] = ['surface', 'surface-settings', 'formula', 'misread', 'start'].map(byId);
  const change = (to) => store.dispatch({ type: 'changed', change: to });

  list.addEventListener('change', () => {
    if (list.value === OWN) formula.focus();
    else change(enter(knownAs(store.state.surfaces, list.value)));
  });
  formula.addEventListener('change', () => store.dispatch({ type: 'typed', text: formula.value }));

  function writeList({ surfaces, lab }) {
    const own = { name: OWN, title: 'a formula of your own' };
    fillList(list, [...allOf(surfaces), own], lab.ground.name);
    list.title = knownAs(surfaces, lab.ground.name)?.summary ?? '';
  }

  let shown = null;
  function writeSettings({ surfaces, lab }) {
    if (shown === lab.ground) return;
    const known = knownAs(surfaces, lab.ground.name);
    const controls = (known?.settings ?? []).map((one) =>
      settingControl('ground', one, lab.ground.settings[one.name], (value) => {
        const { ground } = enter(known, { ...store.state.lab.ground.settings, [one.name]: value });
        shown = ground;
        change({ ground });
      }));
    settings.replaceChildren(...controls);
    shown = lab.ground;
  }

  function writeText({ lab, draft }) {
    formula.value = draft ? draft.text : lab.ground.text;
  }

  function writeMisread({ misread: wrong, draft }) {
    formula.setAttribute('aria-invalid', String(wrong != null));
    misread.replaceChildren(...(wrong ? complaint(draft.text, wrong) : []));
  }

  const write = [
    watch(({ surfaces, lab }) => [surfaces, lab?.ground.name], writeList),
    watch(({ lab }) => [lab?.ground], writeSettings),
    watch(({ lab, draft }) => [lab?.ground.text, draft], writeText),
    watch(({ misread: wrong, draft }) => [wrong, draft], writeMisread),
    watch(({ lab }) => [lab?.ground.variables, lab?.start], ({ lab }) => writeStart(start, lab, change)),
  ];
  return { update: (state) => state.lab && write.forEach((one) => one(state)) };
}

/** What is wrong, with the character marked below the text. */
function complaint(text, { position, message, allowed }) {
  const said = element('p', {}, `${message} Allowed: ${allowed}.`);
  if (position == null) return [said];
  const marked = element('p', { className: 'marked', 'aria-hidden': 'true' },
    text.slice(Math.max(0, position - 20), position), element('mark', {}, text[position] ?? '⌴'), text.slice(position + 1, position + 14));
  return [marked, said];
}

/** A number for each variable; the inputs stay as long as the variables do. */
function writeStart(container, { ground, start }, change) {
  const inputs = [...container.querySelectorAll('input')];
  const same = inputs.map((input) => input.dataset.name).join() === ground.variables.join();
  if (!same) container.replaceChildren('Start ', ...ground.variables.map((name, i) => startInput(name, i, container, change)));
  [...container.querySelectorAll('input')].forEach((input, i) => (input.value = String(start[i])));
}

function startInput(name, i, container, change) {
  const input = element('input', { type: 'number', id: `start-${i}`, step: 'any' });
  input.dataset.name = name;
  input.addEventListener('change', () => {
    const numbers = [...container.querySelectorAll('input')].map((one) => one.valueAsNumber);
    if (numbers.every(Number.isFinite)) change({ start: numbers });
  });
  return element('label', {}, `${name} `, input);
}
