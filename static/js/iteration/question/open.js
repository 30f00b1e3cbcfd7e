// @ts-check
/** Opens the question that an address asks; what is wrong with it is said in a note, and nothing is asked. */

import { WRONG_VALUE } from '../../shared/words.js';
import { quantityIn } from '../../questions/quantity.js';
import { questionIn, WrongQuestionError } from '../../questions/question.js';
import { askingOf } from '../state/asking.js';
import { hasPart } from './key.js';

/** @typedef {import('../state/asking.js').Asking} Asking */

/**
 * @param {string} text of the address
 * @param {import('../state/types.js').Problem} problem
 * @returns {{asking: Asking|null, notes: string[]}}
 */
export function askedIn(text, problem) {
  try {
    const question = questionIn(text);
    const { of = '', beat } = question;
    if (of && !hasPart(of, problem)) return { asking: null, notes: [WRONG_VALUE.leftOut('predict', of)] };
    return { asking: askingOf(question, quantityIn(of)?.quantity.beat ?? beat), notes: [] };
  } catch (error) {
    if (error instanceof WrongQuestionError) return { asking: null, notes: [error.message] };
    throw error;
  }
}
