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

/**
 * @typedef {object} Told what is known of the run
 * @property {string} name of the part that is asked about; of the one that the step moved most, where nothing is asked for
 * @property {string} whose the rows that the number is of
 * @property {string} rows what else is to be said of the rows of a loss after the step
 * @property {number|null} by how far the step moved that part
 */

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
 * @param {Told} told
 */
export function explanation(question, given, { right, key }, told) {
  const fact = factOf(question, key, told);
  const rightOption = question.kind === 'choice' && !right
    ? EXPLAINED.rightOption(quoted(question.options?.[question.right ?? 0] ?? ''))
    : '';
  if (given === null) return [EXPLAINED.skipped(fact), rightOption].filter(Boolean).join(' ');
  const said = question.kind === 'choice' ? quoted(saidText(question, given)) : saidText(question, given);
  const within = question.kind === 'number' ? withinText(question, given, key) : '';
  return [EXPLAINED.answered(right, said, fact), rightOption, within].filter(Boolean).join(' ');
}

/** @param {Question} question @param {Key} key @param {Told} told */
function factOf({ of = '' }, key, told) {
  const { name, whose, rows } = told;
  const kind = quantityIn(of)?.quantity.name;
  if (!kind) return stepFact(key, told);
  const what = EXPLAINED.what[kind](name);
  if (key.value === null) return EXPLAINED.none(what);
  if (kind === 'loss-change') return lossFact(key, rows);
  if (kind === 'update' || kind === 'parameter') return EXPLAINED.change(name, ...ways(key));
  return EXPLAINED.is(what, short(key.value), whose);
}

/**
 * What the step of an iteration did: to the parameter that it moved most, and to the loss, if that is known.
 * @param {Key} key @param {Told} told
 */
function stepFact({ from = null, to }, { name, by, rows }) {
  if (from === null || by === null) return EXPLAINED.none(EXPLAINED.what.loss(''));
  const moved = by === 0 ? EXPLAINED.unmoved : EXPLAINED.moved(name, short(by, 3));
  if (to === undefined) return moved;
  const loss = to === null
    ? EXPLAINED.none(EXPLAINED.what['loss-change'](''))
    : lossFact({ value: null, from, to }, rows);
  return EXPLAINED.and(moved, loss);
}

/** @param {Key} key @param {string} rows */
const lossFact = (key, rows) => EXPLAINED.change(EXPLAINED.what.loss(''), ...ways(key)) + rows;

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
