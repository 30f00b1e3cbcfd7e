// @ts-check
/** The formula: typed, chosen from the examples, and, where unreadable, marked at the very character. */

import { element, watch } from '../../shared/dom.js';
import { complaintText } from '../../shared/words.js';
import { shownWalk } from '../state.js';
import { lossWords } from '../words/no_value.js';

/**
 * @typedef {import('../types.js').Unreadable} Unreadable
 * @typedef {import('../types.js').Update} Update
 */

/**
 * @param {import('../types.js').Context} context
 * @param {{examples: import('../types.js').Example[]}} options
 * @returns {import('../types.js').View}
 */
export function formulaView({ part, store }, { examples }) {
  const [form, text, list, complaint, lost] = ['formula', 'text', 'examples', 'unreadable', 'no-value'].map(part);

  form.addEventListener('submit', (/** @type {Event} */ event) => {
    event.preventDefault();
    store.dispatch({ type: 'typed', text: text.value });
  });
  list?.addEventListener('change', () => {
    const example = examples.find(({ name }) => name === list.value);
    if (example) store.dispatch({ type: 'exampleChosen', example });
  });

  /** @type {Update[]} */
  const write = [
    watch(({ draft, unreadable }) => [draft, unreadable], ({ draft, unreadable }) => {
      const shown = unreadable?.text ?? draft;
      if (text.value !== shown) text.value = shown;
    }),
    watch(({ unreadable }) => [unreadable], ({ unreadable }) => writeUnreadable(complaint, text, unreadable)),
    watch((state) => [shownWalk(state), state.unreadable], (state) => {
      const walk = shownWalk(state);
      lost.textContent = walk && !state.unreadable ? lossWords(walk) : '';
    }),
    watch(({ draft }) => [draft], ({ draft }) => {
      if (!list) return;
      list.value = examples.find((example) => example.text === draft)?.name ?? '';
      list.title = list.selectedOptions[0]?.text ?? '';
    }),
  ];
  return { update: (state) => write.forEach((one) => one(state)) };
}

/** How many characters around the wrong one are shown. */
const AROUND = 24;

/**
 * The text around the character, the character itself marked, and what is wrong with it.
 * @param {HTMLElement} complaint @param {HTMLInputElement} field @param {Unreadable|null} unreadable
 */
function writeUnreadable(complaint, field, unreadable) {
  field.setAttribute('aria-invalid', String(unreadable != null));
  complaint.replaceChildren();
  if (!unreadable) return;
  const { position, text } = unreadable;
  const before = text.slice(Math.max(0, position - AROUND), position);
  const wrong = text.slice(position, position + 1).trim() || '␣';
  const after = text.slice(position + 1, position + AROUND);
  const marked = element('mark', {}, wrong);
  complaint.append(
    element('code', {}, position > AROUND ? '…' : '', before, marked, after),
    ` ${complaintText(unreadable)}`,
  );
  if (document.activeElement === field) field.setSelectionRange(position, position + 1);
}
