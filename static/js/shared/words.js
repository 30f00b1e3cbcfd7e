// @ts-check
/** What every page says in the same words. */

import { full } from './numbers.js';

/** What the server says against an input. @param {{message: string, allowed: string}} complaint */
export const complaintText = ({ message, allowed }) => `${message} Allowed: ${allowed}.`;

/** Why there is no answer. */
export const SERVER = {
  lost: 'The server does not answer. What was computed so far is still here.',
  busy: 'The server is busy. What was computed so far is still here.',
  again: 'It is asked again in a few seconds.',
  refused: (/** @type {{field: string, message: string, allowed: string}} */ error) =>
    `The server did not accept ${error.field}: ${complaintText(error)}`,
};

/** @typedef {import('./address/reader.js').Limits} Limits */

/** What is wrong with one value of an address. */
export const WRONG_VALUE = {
  leftOut: (/** @type {string} */ key, /** @type {string} */ text) =>
    `The address asks for ${key}=${text}, which does not exist here; that is left out.`,
  replaced: (/** @type {string} */ key, /** @type {string} */ text, /** @type {string} */ usual) =>
    `The address asks for ${key}=${text}, which does not exist here; ${usual} is used instead.`,
  oneOf: (
    /** @type {string} */ key,
    /** @type {string} */ text,
    /** @type {number[]} */ allowed,
    /** @type {number} */ used,
  ) => `The address asks for ${key}=${text}; ${either(allowed)} is possible, so ${used} is used.`,
  noSuch: (
    /** @type {string} */ asked,
    /** @type {string} */ kind,
    /** @type {string[]} */ allowed,
    /** @type {string} */ used,
  ) => `The address asks for ${asked}; no such ${kind} exists here: ${either(allowed)} is possible, ${soIsUsed(used)}.`,
  number: (/** @type {string} */ asked, /** @type {Limits} */ limits, /** @type {number} */ used) =>
    `The address asks for ${asked}; ${rangeOf(limits)} is possible, so ${written(used)} is used.`,
  setting: (/** @type {string} */ asked, /** @type {string} */ title, /** @type {string[]} */ known) =>
    `The address asks for ${asked}, but ${title} has ${settingsSaid(known)}; that is left out.`,
  overruled: (/** @type {string} */ key, /** @type {string} */ counts) =>
    `The address says both ${counts} and ${key}; ${counts} counts, and ${key} is left out.`,
};

/** What is used where an address says nothing that can be read. */
export const USUAL_VALUE = 'the usual value';

/** What an address can name. */
export const NAMED = { rule: 'rule', source: 'source' };

/** @param {(number|string)[]} all */
const either = (all) => `${all.slice(0, -1).join(', ')} or ${all.at(-1)}`;

/** @param {string} used "" where it is left out */
const soIsUsed = (used) => used ? `so ${used} is used` : 'so that is left out';

/** @param {string[]} names */
const settingsSaid = (names) => names.length ? `only ${names.join(', ')}` : 'no settings';

/** @param {import('./typed_number.js').Limits} limits */
const rangeOf = ({ minimum, maximum, integer }) => {
  const kind = integer ? 'a whole number ' : '';
  const most = maximum === undefined ? ' on' : ` to ${written(maximum)}`;
  return kind + (minimum === undefined ? `up${most}` : `from ${written(minimum)}${most}`);
};

/** All digits, with a true minus sign. @param {number|null} value */
const written = (value) => full(value).replaceAll('-', '−');

/** As much of what was typed as there is room for. @param {string} text */
export const shortened = (text) => (text.length > 24 ? `${text.slice(0, 24)}…` : text);

/** @param {string} text */
const quoted = (text) => `“${shortened(text)}”`;

/** Why what was typed cannot be taken as a number. */
export const WRONG_NUMBER = {
  empty: 'A number is missing here.',
  none: (/** @type {string} */ text) => `${quoted(text)} is not a number.`,
  beyond: (/** @type {string} */ text) =>
    `${quoted(text)} is out of reach: sizes from 5 × 10⁻³²⁴ to 1.79 × 10³⁰⁸ are possible, and 0.`,
  fraction: (/** @type {string} */ text) => `${quoted(text)} is not a whole number.`,
  outside: (/** @type {string} */ text, /** @type {import('./typed_number.js').Limits} */ limits) =>
    `${quoted(text)} is out of range: ${rangeOf(limits)} is possible.`,
};

/** And what it is therefore. @param {string} wrong @param {number|null|undefined} known */
export const stays = (wrong, known) => known == null ? wrong : `${wrong} It stays ${written(known)}.`;

/** How a comma was read. @param {string} text @param {number|null} value */
export const READ_AS = (text, value) =>
  `${text} was read as ${written(value)}. If you mean a thousand times as much, leave out the comma.`;

/** Of a table that is longer than its sheet has room for. @param {number} shown @param {number} rows */
export const rowsOnPaper = (shown, rows) => `${shown} of ${rows} rows; all of them stand in the table on the page.`;

/** @param {number} speed in steps of some kind */
export const aSecond = (speed) => `${speed} a second`;

/** What buttons say that change their words. */
export const PLAYING = { play: 'Play', pause: 'Pause' };
export const THEME = { dark: 'Dark', light: 'Light' };
export const CLOSE = 'Close';
