// @ts-check
/** What a question can ask the engine for: a quantity, the beat that shows it, and whether it has a sign. */

/** In the order in which an iteration shows them. */
export const BEATS = ['forward', 'loss', 'backward', 'step'];

/**
 * As in app/questions/quantity.py. loss: before the step. loss-change: what the step does to it. parameter: its value
 * after the step.
 *
 * @typedef {object} Quantity
 * @property {string} name
 * @property {string} beat the one that shows it
 * @property {RegExp|null} of the names it is asked for by, if any
 * @property {boolean} isSigned whether it can lie below 0
 */

const NODE = /^a[0-9]{1,4}\.[0-9]{1,4}$/;
const PARAMETER = /^(W[0-9]{1,4}\.[0-9]{1,4}\.[0-9]{1,4}|b[0-9]{1,4}\.[0-9]{1,4})$/;

/** @type {Quantity[]} */
export const QUANTITIES = [
  { name: 'loss', beat: 'loss', of: null, isSigned: false },
  { name: 'loss-change', beat: 'step', of: null, isSigned: true },
  { name: 'activation', beat: 'forward', of: NODE, isSigned: true },
  { name: 'delta', beat: 'backward', of: NODE, isSigned: true },
  { name: 'gradient', beat: 'backward', of: PARAMETER, isSigned: true },
  { name: 'update', beat: 'step', of: PARAMETER, isSigned: true },
  { name: 'parameter', beat: 'step', of: PARAMETER, isSigned: true },
];

/**
 * What a text such as "gradient:W2.1.1" names; undefined where there is no such quantity.
 * @param {string} text
 * @returns {{quantity: Quantity, part: string}|undefined}
 */
export function quantityIn(text) {
  const [name, ...parts] = text.split(':');
  const quantity = QUANTITIES.find((one) => one.name === name);
  const part = parts.join(':');
  const fits = quantity?.of ? quantity.of.test(part) : parts.length === 0;
  return quantity && fits ? { quantity, part } : undefined;
}
