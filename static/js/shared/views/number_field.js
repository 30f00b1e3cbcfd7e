// @ts-check
/** A field for one number: reads what is typed or pasted, says beside it what is wrong, steps with the arrow keys. */

import { element } from '../dom.js';
import { isAmbiguous, isBegun, readNumber } from '../typed_number.js';
import { READ_AS, stays } from '../words.js';
import { noteId, noteOf, placeBelow, stayOverWhilePressed } from './number_notes.js';

/**
 * @typedef {object} NumberFieldOptions
 * @property {import('../typed_number.js').Limits} [limits]
 * @property {boolean} [mayBeEmpty] whether nothing is a value of its own: null
 * @property {boolean} [atOnce] whether every number is taken while one types; else those that are settled on
 * @property {boolean} [isKept] whether the number stays as it was while something else stands there
 * @property {(value: any) => void} [take] called with each number that is taken
 *
 * @typedef {object} NumberField
 * @property {HTMLInputElement} input
 * @property {(value: number|null) => void} show what the number is now; what is being written for it stays
 * @property {() => number|null|undefined} read the number that stands there; undefined, and says why, where there is none
 * @property {(wrong: string) => void} refuse says what is wrong with the number that stands there
 * @property {() => void} forget what was typed: the field is of another number now
 */

/** How much one press of a key adds. */
const STEPS = /** @type {Record<string, number>} */ ({ ArrowUp: 1, ArrowDown: -1, PageUp: 10, PageDown: -10 });

/** Fields are as wide as this many characters anyway. */
const USUAL = 8;

/**
 * Makes a text field one for a number. It is not the browser's own, which swallows what it cannot read.
 * @param {HTMLInputElement} input
 * @param {NumberFieldOptions} [options]
 * @returns {NumberField}
 */
export function numberField(input, options = {}) {
  const { limits = {}, mayBeEmpty = false, atOnce = false, isKept = true, take = () => {} } = options;
  const say = sayBeside(input);
  /** @type {number|null|undefined} */
  let known;
  describe(input, limits);

  const parsed = () => {
    const isEmpty = mayBeEmpty && input.value.trim() === '';
    return isEmpty ? { value: null, wrong: undefined } : readNumber(input.value, limits);
  };
  const isShown = (/** @type {number|null} */ value) => {
    const { value: written } = parsed();
    return written === value || Object.is(written, value);
  };

  function read() {
    const { value, wrong } = parsed();
    if (wrong !== undefined) say(isKept ? stays(wrong, known) : wrong, true);
    // How a comma was read is said until something else is typed.
    else if (input.ariaInvalid === 'true') say('', false);
    return value;
  }

  function settle() {
    const typed = input.value;
    const value = read();
    if (value === undefined) return;
    write(value);
    if (isAmbiguous(typed)) say(READ_AS(typed.trim(), value), false);
    if (!atOnce || !Object.is(value, known)) take(value);
    known = value;
  }

  function write(/** @type {number|null} */ value) {
    input.value = value == null ? '' : String(value);
    fit(input);
    if (value == null) input.removeAttribute('aria-valuenow');
    else input.setAttribute('aria-valuenow', withoutPower(value));
  }

  input.addEventListener('change', settle);
  input.addEventListener('input', () => {
    fit(input);
    const { value } = parsed();
    if (value === undefined && !isBegun(input.value)) read();
    else say('', false);
    if (!atOnce || value === undefined || Object.is(value, known) || isAmbiguous(input.value)) return;
    known = value;
    take(value);
  });
  input.addEventListener('keydown', (event) => {
    const by = STEPS[event.key];
    if (!by || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || input.readOnly) return;
    event.preventDefault();
    input.value = String(stepped(parsed().value ?? known ?? 0, by, limits));
    for (const name of ['input', 'change']) input.dispatchEvent(new Event(name, { bubbles: true }));
  });

  return {
    input,
    read,
    refuse: (wrong) => say(wrong, true),
    show(value) {
      const isSame = Object.is(known, value);
      known = value;
      if (isShown(value) || (isSame && input.ariaInvalid === 'true')) return;
      write(value);
      say('', false);
    },
    forget() {
      known = undefined;
      input.value = '';
      say('', false);
    },
  };
}

/** A number as ARIA reads numbers: 1e-8 is 0.00000001. @param {number} value */
function withoutPower(value) {
  const text = String(value);
  return text.includes('e') ? value.toLocaleString('en', { useGrouping: false, maximumSignificantDigits: 15 }) : text;
}

/**
 * A new field.
 * @param {Record<string, any>} properties of the input
 * @param {number|null|undefined} value undefined: none yet
 * @param {NumberFieldOptions} options
 */
export function createNumberField(properties, value, options) {
  const field = numberField(element('input', properties), options);
  if (value !== undefined) field.show(value);
  return field;
}

/** @param {HTMLInputElement} input @param {import('../typed_number.js').Limits} limits */
function describe(input, { minimum = -Infinity, maximum = Infinity, integer }) {
  Object.assign(input, { type: 'text', autocomplete: 'off', spellcheck: false, role: 'spinbutton' });
  input.classList.add('number');
  // The keyboards of some phones have no minus sign in their decimal form.
  if (minimum >= 0) input.inputMode = integer ? 'numeric' : 'decimal';
  if (minimum > -Infinity) input.setAttribute('aria-valuemin', String(minimum));
  if (maximum < Infinity) input.setAttribute('aria-valuemax', String(maximum));
}

/** A field is never narrower than its number, where there is room; else it tells it as its title. */
function fit(/** @type {HTMLInputElement} */ input) {
  const { length } = input.value;
  input.style.setProperty('--characters', String(length));
  input.classList.toggle('long', length > USUAL);
  input.title = length > USUAL ? input.value : '';
}

/**
 * The next number, written with the digits that the present one has.
 * @param {number} value
 * @param {number} by
 * @param {import('../typed_number.js').Limits} limits
 */
function stepped(value, by, { minimum = -Infinity, maximum = Infinity }) {
  const [mantissa, exponent = '0'] = String(value).split('e');
  const digits = Math.max(0, (mantissa.split('.')[1]?.length ?? 0) - Number(exponent));
  const next = digits > 100 ? value + by : Number((value + by).toFixed(digits));
  return Math.min(maximum, Math.max(minimum, next));
}

/**
 * Says something below the field; marks the field when it is wrong.
 * @param {HTMLInputElement} input
 */
function sayBeside(input) {
  const made = element('p', { className: 'said-of-number', role: 'alert', hidden: true });
  const described = input.getAttribute('aria-describedby');

  return (/** @type {string} */ text, /** @type {boolean} */ isWrong) => {
    const note = noteOf(input) ?? made;
    if (text === note.textContent) return;
    if (text && !note.isConnected) placeBelow(input).append(note);
    if (text && note.hidden) stayOverWhilePressed(placeBelow(input));
    note.id = noteId(input);
    note.textContent = text;
    note.hidden = text === '';
    note.classList.toggle('wrong', isWrong);
    input.ariaInvalid = String(isWrong);
    const ids = [described, text && note.id].filter(Boolean).join(' ');
    if (ids) input.setAttribute('aria-describedby', ids);
    else input.removeAttribute('aria-describedby');
  };
}
