// @ts-check
/** Writes into the address how far the reader has come; app/web/lessons/progress.py reads it. */

import { betsIn } from '../shared/address/carried.js';
import { writeAddress } from '../shared/address/writer.js';
import { watch } from '../shared/dom.js';
import { OPEN } from './state.js';

/** @typedef {import('./state.js').State} State */

export function addressView() {
  return {
    update: watch(
      (/** @type {State} */ { step, answers, done }) => [step, answers, done],
      (state) => history.replaceState(null, '', `${location.pathname}${searchOf(state, location.search)}`),
    ),
  };
}

/** @param {Pick<State, 'step'|'answers'|'done'>} state @param {string} search of which theme and bets are kept */
export function searchOf({ step, answers, done }, search) {
  const given = answers.slice(0, answers.findLastIndex((one) => one !== OPEN) + 1);
  const isUsual = done.length === step - 1 && done.every((one, k) => one === k + 1);
  const said = {
    ...(step > 1 && { step }),
    ...(given.length && { answers: given.join('.') }),
    ...(!isUsual && { done: done.join('.') }),
    ...betsIn(search),
  };
  const written = writeAddress(said, search);
  return written === '?' ? '' : written;
}
