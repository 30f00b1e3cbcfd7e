// @ts-check
/** What every page says in the same words. */

/** What the server says against an input. @param {{message: string, allowed: string}} complaint */
export const complaintText = ({ message, allowed }) => `${message} Allowed: ${allowed}.`;

/** Why there is no answer. */
export const SERVER = {
  lost: 'The server does not answer. What was computed so far is still here.',
  busy: 'The server is busy. What was computed so far is still here.',
  refused: (/** @type {{field: string, message: string, allowed: string}} */ error) =>
    `The server did not accept ${error.field}: ${complaintText(error)}`,
};

/** @typedef {import('./address/reader.js').Limits} Limits */

/** What is wrong with one value of an address. */
export const WRONG_VALUE = {
  missing: (/** @type {string} */ key, /** @type {string} */ text) =>
    `The address asks for ${key}=${text}, which does not exist here.`,
  replaced: (/** @type {string} */ key, /** @type {string} */ text, /** @type {string} */ usual) =>
    `The address asks for ${key}=${text}, which does not exist here; ${usual} is used instead.`,
  number: (
    /** @type {string} */ key,
    /** @type {string} */ text,
    /** @type {Limits} */ limits,
    /** @type {number} */ used,
  ) => `The address asks for ${key}=${text}; ${rangeOf(limits)} is possible, so ${used} is used.`,
};

/** @param {Limits} limits */
const rangeOf = ({ minimum, maximum, integer }) =>
  `${integer ? 'a whole number ' : ''}from ${minimum}${maximum === undefined ? ' on' : ` to ${maximum}`}`;

/** @param {number} speed in steps of some kind */
export const aSecond = (speed) => `${speed} a second`;

/** What buttons say that change their words. */
export const PLAYING = { play: 'Play', pause: 'Pause' };
export const THEME = { dark: 'Dark', light: 'Light' };
export const CLOSE = 'Close';
