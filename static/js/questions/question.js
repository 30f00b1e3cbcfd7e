// @ts-check
/** A question that is asked before a figure shows the answer, read as an address holds it: as app/questions/question.py. */

import { BEATS, quantityIn } from './quantity.js';
import { ALLOWED, ownOnly, wrongQuestion } from './words.js';

/**
 * @typedef {object} Question
 * @property {string} text
 * @property {'choice'|'sign'|'number'} kind
 * @property {number} iteration
 * @property {string} beat before which the figure stands until it is answered
 * @property {string} [of] what is asked for, such as "loss-change" or "gradient:W2.1.1"
 * @property {string[]} [options]
 * @property {number} [right] the place of the right option, from 0
 * @property {number} [tolerance]
 */

const LONGEST = 4000;
const LONGEST_TEXT = 300;
const LONGEST_OPTION = 120;
const FURTHEST = 100_000;

const OF_ALL = ['text', 'kind', 'of', 'iteration', 'beat'];

/** What questions of one kind have besides. @type {Record<string, string[]>} */
const OWN = { choice: ['options', 'right'], sign: [], number: ['tolerance'] };

/** A question that cannot be asked, and why in a sentence. */
export class WrongQuestionError extends Error {
  /** @param {string} field @param {string} allowed */
  constructor(field, allowed) {
    super(wrongQuestion(field, allowed));
    this.field = field;
    this.allowed = allowed;
  }
}

/** As addresses have it. @param {Question} question */
export const written = (question) => JSON.stringify(question);

/**
 * @param {string} text
 * @returns {Question} throws a WrongQuestionError for what is none
 */
export function questionIn(text) {
  const told = objectIn(text);
  const kind = read(told, 'kind', (value) => typeof value === 'string' && Object.hasOwn(OWN, value));
  for (const field of Object.keys(told)) checkField(field, kind);
  const question = {
    text: textIn(told.text, LONGEST_TEXT, 'text'),
    kind,
    iteration: read(told, 'iteration', isCount),
    beat: read(told, 'beat', (value) => BEATS.includes(value)),
    ...ofIn(told.of, kind),
    ...(kind === 'choice' && { options: optionsIn(told.options) }),
  };
  checkTime(question);
  if (kind === 'number') return { ...question, tolerance: read(told, 'tolerance', isSize) };
  const places = question.options?.length ?? 0;
  return places ? { ...question, right: read(told, 'right', (value) => isCount(value) && value < places) } : question;
}

/** @param {string} text @returns {Record<string, any>} */
function objectIn(text) {
  check([...text].length <= LONGEST, 'predict', 'question');
  let told = null;
  try {
    told = JSON.parse(text);
  } catch {
    // What is no JSON is no object, either.
  }
  check(told !== null && typeof told === 'object' && !Array.isArray(told), 'predict', 'object');
  return told;
}

/** @param {string} field @param {string} kind */
function checkField(field, kind) {
  const isKnown = [...OF_ALL, ...Object.values(OWN).flat()].includes(field);
  check(isKnown, [...plain(field)].slice(0, 24).join(''), 'unknown');
  if (![...OF_ALL, ...OWN[kind]].includes(field)) throw new WrongQuestionError(field, ownOnly(kind));
}

/** @param {boolean} holds @param {string} field @param {keyof typeof ALLOWED} allowed */
function check(holds, field, allowed) {
  if (!holds) throw new WrongQuestionError(field, ALLOWED[allowed]);
}

/**
 * @param {Record<string, any>} told
 * @param {'kind'|'iteration'|'beat'|'right'|'tolerance'} field
 * @param {(value: any) => boolean} isRight
 */
function read(told, field, isRight) {
  const value = Object.hasOwn(told, field) ? told[field] : undefined;
  check(isRight(value), field, field);
  return value;
}

const isCount = (/** @type {any} */ value) => Number.isInteger(value) && value >= 0 && value <= FURTHEST;

const isSize = (/** @type {any} */ value) => Number.isFinite(value) && value >= 0;

/** Without what cannot be written, and with one space where there is any room. @param {string} text */
const plain = (text) => text.replace(/\p{Surrogate}/gu, '').replace(/[ \t\r\n]+/g, ' ').replace(/^ | $/g, '');

/** @param {any} value @param {number} longest @param {'text'|'options'} field */
function textIn(value, longest, field) {
  const text = typeof value === 'string' ? plain(value) : '';
  check(text !== '' && [...text].length <= longest, field, field);
  return text;
}

/** @param {any} told @returns {string[]} */
function optionsIn(told) {
  check(Array.isArray(told) && told.length >= 2 && told.length <= 5, 'options', 'options');
  return told.map((/** @type {any} */ one) => textIn(one, LONGEST_OPTION, 'options'));
}

/** What is asked for; a choice may say what explains it. @param {any} of @param {string} kind @returns {{of?: string}} */
function ofIn(of, kind) {
  if ((of === undefined || of === '') && kind === 'choice') return {};
  const found = typeof of === 'string' ? quantityIn(of) : undefined;
  check(found !== undefined, 'of', 'of');
  check(kind !== 'sign' || Boolean(found?.quantity.isSigned), 'of', 'signed');
  return { of };
}

/** What is asked for must not be seen before it is asked. @param {{beat: string, of?: string}} question */
function checkTime({ beat, of = '' }) {
  const shown = quantityIn(of)?.quantity.beat;
  check(shown === undefined || BEATS.indexOf(beat) <= BEATS.indexOf(shown), 'beat', 'inTime');
}
