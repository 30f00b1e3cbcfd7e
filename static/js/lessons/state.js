// @ts-check
/** How far a reader has come in a lesson: the state, and its pure reducer. */

import { lockedTo } from '../shared/lock.js';
import { meets } from './condition.js';

/**
 * @typedef {import('./condition.js').Condition} Condition
 * @typedef {import('./condition.js').Told} Told
 *
 * @typedef {object} Step what the server tells of one
 * @property {string} figure the name of the one it is done on
 * @property {object} start what that shows, besides its own options
 * @property {Record<string, string|number>} place where in it the step begins
 * @property {Condition|null} done
 * @property {Condition|null} stay
 * @property {number|null} question its place in the lesson
 *
 * @typedef {object} State
 * @property {Step[]} steps
 * @property {number} step the one that is read, from 1
 * @property {string[]} answers letters by question, "-" where none is given
 * @property {number[]} done the steps that are, in order
 * @property {number[]} seen the steps whose figure has shown what they wait for
 * @property {Record<string, Told|undefined>} told by each figure, last
 * @property {Record<string, string>} starts what each figure was set up for last
 * @property {import('../shared/lock.js').Lock|null} lock the steps that can be read; null: all
 * @property {number} returns how often the reader asked to be taken back
 * @property {import('../shared/appearance.js').Appearance} appearance
 *
 * @typedef {{type: 'opened', step: number} | {type: 'answered', letter: string} | {type: 'returned'}
 *   | {type: 'told', figure: string, told: Told} | {type: 'setUp', figure: string}
 *   | {type: 'appearanceChanged', appearance: import('../shared/appearance.js').Appearance}} Action
 */

export const OPEN = '-';

/** @param {State} state */
export const current = ({ steps, step }) => steps[step - 1];

/** Whether the figure stands where this step cannot go on. @param {State} state */
export function isAstray(state) {
  const { stay, figure } = current(state);
  const told = state.told[figure];
  return !state.done.includes(state.step) && stay != null && told !== undefined && !meets(stay, told);
}

/** @param {State} state @param {Action} action @returns {State} */
export function reduce(state, action) {
  switch (action.type) {
    case 'appearanceChanged':
      return { ...state, appearance: action.appearance };
    case 'opened':
      return settled(opened({ ...state, step: lockedTo(state.lock, action.step) }));
    case 'answered':
      return settled(answered(state, action.letter));
    case 'told':
      return settled({ ...state, told: { ...state.told, [action.figure]: action.told } });
    case 'setUp':
      return { ...state, told: { ...state.told, [action.figure]: undefined } };
    case 'returned':
      return { ...state, returns: state.returns + 1 };
  }
}

/** What a figure told belongs to what it was set up for. @param {State} state @returns {State} */
function opened(state) {
  const { figure, start } = current(state);
  const now = JSON.stringify(start);
  const told = state.starts[figure] === now ? state.told : { ...state.told, [figure]: undefined };
  return { ...state, told, starts: { ...state.starts, [figure]: now } };
}

/** Once its step is done, an answer stays. @param {State} state @param {string} letter @returns {State} */
function answered(state, letter) {
  const { question } = current(state);
  if (question === null || state.done.includes(state.step)) return state;
  return { ...state, answers: state.answers.map((one, k) => (k === question ? letter : one)) };
}

/** With what the figure of this step has just shown, and with the step done where it is. @param {State} state @returns {State} */
function settled(state) {
  const { done: waits, figure, question } = current(state);
  const told = state.told[figure];
  const seen = waits && told && meets(waits, told) ? having(state.seen, state.step) : state.seen;
  const isAnswered = question === null || state.answers[question] !== OPEN;
  const isDone = isAnswered && (!waits || seen.includes(state.step));
  return { ...state, seen, done: isDone ? having(state.done, state.step) : state.done };
}

/** @param {number[]} numbers @param {number} number */
const having = (numbers, number) =>
  numbers.includes(number) ? numbers : [...numbers, number].sort((one, other) => one - other);
