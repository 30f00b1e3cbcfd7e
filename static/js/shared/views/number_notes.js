// @ts-check
/** Where notes on numbers stand: below the line of their field, one under the other, outside of labels and of what scrolls. */

import { element } from '../dom.js';

const SUFFIX = '-said';

/** @param {HTMLInputElement} input */
export const noteId = (input) => `${input.id}${SUFFIX}`;

/** What a field stands in: notes come after it. @param {HTMLInputElement} input @returns {Element} */
const around = (input) => input.closest('.scroll') ?? input.closest('label') ?? input;

const PLACE = 'said-of-numbers';

/** @param {HTMLInputElement} input @returns {Element|null} */
const placeNow = (input) => around(input).parentElement?.querySelector(`:scope > .${PLACE}`) ?? null;

/**
 * The note on a field, if there is one.
 * @param {HTMLInputElement} input
 */
export const noteOf = (
  input,
) => /** @type {HTMLElement|null} */ (placeNow(input)?.querySelector(`[id="${CSS.escape(noteId(input))}"]`) ?? null);

/**
 * The place for notes of all fields of a line.
 * @param {HTMLInputElement} input
 */
export function placeBelow(input) {
  const place = placeNow(input) ?? element('div', { className: PLACE });
  if (!place.isConnected) around(input).after(place);
  return place;
}

/**
 * While a button is pressed, nothing may move below the pointer: notes then lie over what is below their line.
 * @param {Element} place
 */
export function stayOverWhilePressed(place) {
  if (!document.querySelector(':active')) return;
  place.classList.add('over');
  const settle = () => setTimeout(() => place.classList.remove('over'));
  for (const end of ['pointerup', 'pointercancel']) addEventListener(end, settle, { once: true });
}

/**
 * How numbers were read, said in a container: to be said again by the fields that take their place.
 * @param {Element} container
 * @returns {() => void} says it again, where the same number stands
 */
export function notesToKeep(container) {
  const notes = /** @type {HTMLElement[]} */ ([...container.querySelectorAll('.said-of-number:not(.wrong, [hidden])')]);
  const field = (
    /** @type {HTMLElement} */ { id },
  ) => /** @type {HTMLInputElement|null} */ (container.querySelector(`#${CSS.escape(id.slice(0, -SUFFIX.length))}`));
  const known = notes.map((note) => ({ note, value: field(note)?.value }));
  return () => {
    for (const { note, value } of known) {
      const input = field(note);
      if (note.isConnected || !input || input.value !== value) continue;
      placeBelow(input).append(note);
      input.setAttribute(
        'aria-describedby',
        [input.getAttribute('aria-describedby'), note.id].filter(Boolean).join(' '),
      );
    }
  };
}
