// @ts-check
/** The formula: typed, chosen from the examples, and, where it cannot be read, marked at the very character. */

import { byId, element, watch } from '../shared/dom.js';

/** @param {any} store @param {any[]} offers */
export function formulaView(store, offers) {
  const [form, text, list, misread] = ['formula', 'text', 'offers', 'misread'].map(byId);

  form.addEventListener('submit', (/** @type {Event} */ event) => {
    event.preventDefault();
    store.dispatch({ type: 'typed', text: text.value });
  });
  list.addEventListener('change', () => {
    const offer = offers.find(({ name }) => name === list.value);
    if (offer) store.dispatch({ type: 'offered', offer });
  });

  const write = [
    watch((state) => [state.draft, state.misread], (state) => {
      const shown = state.misread?.text ?? state.draft;
      if (text.value !== shown) text.value = shown;
    }),
    watch((state) => [state.misread], (state) => writeMisread(misread, text, state.misread)),
    watch((state) => [state.draft], (state) => {
      list.value = offers.find((offer) => offer.text === state.draft)?.name ?? '';
    }),
  ];
  return { update: (/** @type {any} */ state) => write.forEach((one) => one(state)) };
}

/** How many characters around the wrong one are shown. */
const AROUND = 24;

/** The text around the character, the character itself marked, and what is wrong with it. */
function writeMisread(place, text, misread) {
  text.setAttribute('aria-invalid', String(misread != null));
  place.replaceChildren();
  if (!misread) return;
  const { position, message, allowed } = misread;
  const before = misread.text.slice(Math.max(0, position - AROUND), position);
  const wrong = misread.text.slice(position, position + 1).trim() || '␣';
  const after = misread.text.slice(position + 1, position + AROUND);
  place.append(
    element('code', {}, position > AROUND ? '…' : '', before, element('mark', {}, wrong), after),
    ` ${message} Allowed: ${allowed}.`,
  );
  if (document.activeElement === text) text.setSelectionRange(position, position + 1);
}
