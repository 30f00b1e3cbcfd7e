// @ts-check
/** The editor of one's own rule; a mistake is marked at its character. */

import { element, fillList, watch } from '../../shared/dom.js';
import { choiceNow } from '../../iteration/state/choices.js';
import { complaintText } from '../../shared/words.js';
import { BY_YOU, CHANGED, KNOWN_NAMES, OWN_RULE_LABELS as LABELS } from '../words/optimizer.js';
import { constantsIn, faultOfRule, OWN_RULE, placeOf } from '../own_rule.js';

/** @typedef {import('../types.js').State} State */

/** @typedef {import('../types.js').OwnRule} OwnRule */
/** @typedef {import('../types.js').Optimizer} Optimizer */
/** @typedef {{field: string, message: string, allowed: string}} Fault */
/** @typedef {{input: any, row: HTMLElement}} Field */

/** How many characters around the wrong one are shown. */
const AROUND = 24;

/**
 * @param {HTMLElement} container
 * @param {{store: import('../types.js').Store}} options
 */
export function ownRuleView(container, { store }) {
  const formula = field('own-formula', LABELS.formula, 'input');
  const memory = field('own-memory', LABELS.memory, 'textarea');
  const constants = field('own-constants', LABELS.constants, 'textarea');
  const fields = { formula, memory, constants };
  const fault = element('div', { id: 'own-misread', className: 'misread', role: 'alert' });
  const use = element('button', { type: 'button', id: 'own-use' }, LABELS.use);
  const names = element('p', { className: 'foot' }, KNOWN_NAMES);
  const examples = /** @type {HTMLSelectElement} */ (element('select', { id: 'own-examples' }));
  const label = element('label', { htmlFor: examples.id }, LABELS.examples);
  const pick = element('div', { className: 'choose-one' }, label, examples);
  container.append(pick, ...Object.values(fields).map((one) => one.row), names, fault, use);
  for (const { input } of Object.values(fields)) input.setAttribute('aria-describedby', fault.id);

  const typed = () => ({
    formula: formula.input.value,
    memory: memory.input.value.split('\n').filter((/** @type {string} */ line) => line.trim()),
    constants: constantsIn(constants.input.value),
  });

  async function take() {
    const value = { ...optimizerNow(store.state), ...typed() };
    const wrong = await faultOfRule(value);
    complain(wrong, fields, fault);
    const says = CHANGED.ownRule(value.formula);
    if (!wrong) store.dispatch({ type: 'chosen', what: 'optimizer', value, says });
  }
  use.addEventListener('click', take);
  examples.addEventListener('change', () => {
    show(/** @type {OwnRule} */ (store.state.catalog?.own_rule.examples[Number(examples.value)]));
    take();
  });
  formula.input.addEventListener('keydown', (/** @type {KeyboardEvent} */ { key }) => key === 'Enter' && take());

  function write(/** @type {import('../types.js').Ready} */ state) {
    const [optimizer, { catalog }] = [/** @type {Optimizer} */ (optimizerNow(state)), state];
    container.hidden = optimizer.name !== OWN_RULE;
    if (container.hidden) return;
    show(/** @type {OwnRule} */ (optimizer));
    const offers = catalog.own_rule.examples;
    const same = offers.findIndex((one) => one.formula === optimizer.formula);
    const kinds = offers.map(({ title }, k) => ({ name: k, title }));
    fillList(examples, same < 0 ? [{ name: -1, title: BY_YOU }, ...kinds] : kinds, same);
    complain(null, fields, fault);
  }

  function show(/** @type {OwnRule} */ rule) {
    formula.input.value = rule.formula;
    memory.input.value = rule.memory.join('\n');
    constants.input.value = Object.entries(rule.constants).map((pair) => pair.join(' = ')).join('\n');
  }
  return {
    update: watch(
      (/** @type {State} */ state) => [optimizerNow(state)],
      (state) => state.choices && write(/** @type {import('../types.js').Ready} */ (state)),
    ),
  };
}

const optimizerNow = (/** @type {State} */ state) => choiceNow(state, 'optimizer');

/** @param {string} id @param {string} title @param {'input'|'textarea'} tag @returns {Field} */
function field(id, title, tag) {
  const input = /** @type {any} */ (element(tag, { id, spellcheck: false, autocomplete: 'off' }));
  input.setAttribute('autocapitalize', 'off');
  return { input, row: element('div', { className: 'written' }, element('label', { htmlFor: id }, title), input) };
}

/** @param {Fault|null} wrong @param {Record<string, Field>} fields @param {HTMLElement} place */
function complain(wrong, fields, place) {
  for (const { input } of Object.values(fields)) input.setAttribute('aria-invalid', 'false');
  place.replaceChildren();
  if (!wrong) return;
  const { part, line, position } = placeOf(wrong.field);
  const { input } = fields[part];
  input.setAttribute('aria-invalid', 'true');
  const lines = input.value.split('\n').filter((/** @type {string} */ one) => one.trim());
  const text = line == null ? input.value : lines[line] ?? '';
  if (position != null) {
    place.append(marked(text, position));
    const before = line == null ? 0 : input.value.indexOf(text);
    input.focus();
    input.setSelectionRange(before + position, before + position + 1);
  }
  place.append(` ${complaintText(wrong)}`);
}

/** The text around a character, the character itself marked. */
function marked(/** @type {string} */ text, /** @type {number} */ position) {
  const before = text.slice(Math.max(0, position - AROUND), position);
  const after = text.slice(position + 1, position + AROUND);
  const wrong = text.slice(position, position + 1).trim() || '␣';
  return element('code', {}, position > AROUND ? '…' : '', before, element('mark', {}, wrong), after);
}
