// @ts-check
/** How an answer is explained: what was said, what the engine measured, and by how much. */

import { short } from '../shared/numbers.js';
import { quantityIn } from './quantity.js';
import { signOf } from './grade.js';
import { EXPLAINED, quoted, SIGNS } from './words.js';

/** @typedef {import('./question.js').Question} Question */
/** @typedef {import('./grade.js').Given} Given */
/** @typedef {import('./grade.js').Grade} Grade */
/** @typedef {import('./grade.js').Key} Key */

/** Digits that are tried until two numbers can be told apart. */
const DIGITS = [4, 5, 6, 7, 9, 12, 17];

/** The names of signs that fit what is asked for. @param {string} of */
export function signsOf(of) {
  const name = quantityIn(of)?.quantity.name;
  return name === 'loss-change' || name === 'update' ? SIGNS.move : SIGNS.place;
}

/**
 * What was answered, in words.
 * @param {Question} question @param {Given} given
 */
export function saidText({ kind, of = '', options = [] }, given) {
  if (kind === 'choice') return options[Number(given)];
  return typeof given === 'number' ? short(given, 6) : signsOf(of)[given];
}

/**
 * "Right. You said down; the loss fell from 0.2984 to 0.291, by 0.0074."
 * @param {Question} question
 * @param {Given|null} given null where it was skipped
 * @param {Grade} grade
 * @param {{name: string, whose: string, rows: string}} told name: of the part that is asked about; whose: the rows that the
 *   number is of; rows: what else is to be said of the rows of a loss after the step
 * @param {string} caption what the figure says of the beat, where nothing is asked of the engine
 */
export function explanation(question, given, { right, key }, told, caption) {
  const fact = key ? factOf(question, key, told) : caption;
  if (given === null) return EXPLAINED.skipped(fact);
  const said = question.kind === 'choice' ? quoted(saidText(question, given)) : saidText(question, given);
  const sentences = EXPLAINED.answered(right, said, fact, key !== null);
  const rightOption = question.kind === 'choice' && !right ? question.options?.[question.right ?? 0] : undefined;
  const within = key && question.kind === 'number' ? withinText(question, given, key) : '';
  return [sentences, rightOption && EXPLAINED.rightOption(quoted(rightOption)), within].filter(Boolean).join(' ');
}

/** @param {Question} question @param {Key} key @param {{name: string, whose: string, rows: string}} told */
function factOf({ of = '' }, key, { name, whose, rows }) {
  const kind = quantityIn(of)?.quantity.name ?? '';
  const what = EXPLAINED.what[kind](name);
  if (key.value === null) return EXPLAINED.none(what);
  if (kind === 'loss-change') return EXPLAINED.change('the loss', ...ways(key)) + rows;
  if (kind === 'update' || kind === 'parameter') return EXPLAINED.change(name, ...ways(key));
  return EXPLAINED.is(what, short(key.value), whose);
}

/**
 * Which way, from where to where with as many digits as tell both apart, and how far.
 * @param {Key} key
 * @returns {[import('./grade.js').Sign, string, string, string]}
 */
function ways({ from = null, to = null }) {
  const difference = to === null || from === null ? null : to - from;
  const digits = DIGITS.find((count) => short(from, count) !== short(to, count)) ?? DIGITS[0];
  const size = difference === null ? null : Math.abs(difference);
  return [signOf(difference), short(from, digits), short(to, digits), short(size, 3)];
}

/** @param {Question} question @param {Given} given @param {Key} key */
function withinText({ tolerance = 0 }, given, { value }) {
  if (typeof given !== 'number' || value === null) return '';
  const off = Math.abs(given - value);
  return EXPLAINED.off(short(off, 3), short(tolerance, 3), off <= tolerance);
}
