// @ts-check
/** A question is asked before a beat: until it is answered or skipped nothing goes past that moment; then it plays. */

import { BEATS, following, preceding, START } from '../position.js';
import { nearest } from '../run.js';
import { go } from './transport.js';

/** @typedef {import('./types.js').State} State */
/** @typedef {import('../position.js').Position} Position */
/** @typedef {import('../../questions/question.js').Question} Question */
/** @typedef {import('../../questions/grade.js').Given} Given */
/** @typedef {import('../../questions/grade.js').Grade} Grade */
/** @typedef {import('./actions.js').Handlers} Handlers */
/** @typedef {Pick<Position, 'count'|'beat'>} Moment */

/**
 * @typedef {object} Asking
 * @property {Question} question
 * @property {Moment} before the beat before which it is asked
 * @property {Moment} until the beat that shows the answer
 * @property {'open'|'plays'|'shown'} stage
 * @property {Given|null} given null where it was skipped
 * @property {Grade|null} grade once the numbers that it needs are here
 * @property {Answer|null} answer as it is told to whoever listens; null where there is none
 * @property {boolean} isHeld whether somebody wanted to go on without an answer
 *
 * @typedef {{question: string, given: string, right: boolean, points: 0|1}} Answer
 *
 * @typedef {State & {asking: Asking}} Asked
 */

/** @satisfies {Partial<Handlers>} */
export const asking = {
  questionAnswered: (state, { given }) => played(state, given),
  questionSkipped: (state) => played(state, null),
  questionGraded: (state, { grade, answer }) =>
    state.asking ? { ...state, asking: { ...state.asking, grade, answer } } : state,
  questionClosed: (state) => (isOpen(state) ? state : { ...state, asking: null }),
};

/** @param {Pick<State, 'asking'>} state */
export const isOpen = ({ asking }) => asking?.stage === 'open';

/**
 * @param {Question} question
 * @param {string} shown the beat that shows the answer
 * @returns {Asking}
 */
export function askingOf(question, shown) {
  const moment = (/** @type {string} */ beat) => /** @type {Moment} */ ({ count: question.iteration, beat });
  const moments = { before: moment(question.beat), until: moment(shown) };
  return { question, ...moments, stage: 'open', given: null, grade: null, answer: null, isHeld: false };
}

/** @param {Moment} moment */
const order = ({ count, beat }) => BEATS.length * count + BEATS.indexOf(beat);

/**
 * Where the figure stands before a beat. Before the first of all nothing has been computed.
 * @param {Moment} beat
 * @returns {Position}
 */
export const placeBefore = (beat) =>
  order(beat) === 0 ? { ...START, progress: 0 } : preceding({ ...beat, progress: 1 });

/** Where a run begins that a question is asked about. @param {Asking} asking @returns {Position} */
export const startOf = ({ before }) => (order(before) === 0 ? placeBefore(before) : START);

/** @param {Position} one @param {Position} other */
const isAfter = (one, other) =>
  order(one) > order(other) || (order(one) === order(other) && one.progress > other.progress);

/**
 * What the question allows: the last part of every change.
 * @param {State} before
 * @param {State} after
 * @returns {State}
 */
export function withQuestion(before, after) {
  if (!after.asking || !after.run) return after;
  const state = /** @type {AskedRun} */ (after);
  return isOpen(state) ? held(before, state) : playedOn(state);
}

/** @typedef {Asked & {run: import('../run.js').Run}} AskedRun */

/** What would tell: the loss at the point, and what another run did. */
const HIDDEN = { shadow: null, ghost: null };

/** @param {State} before @param {AskedRun} state @returns {State} */
function held(before, state) {
  const { position, wanted, run, asking } = state;
  const end = placeBefore(asking.before);
  const wantsPast = wanted != null && order(wanted) > order(end);
  if (!isAfter(position, end) && !wantsPast) return state.shadow || state.ghost ? { ...state, ...HIDDEN } : state;
  const isHeld = asking.isHeld || (before.run?.id === run.id && !isAfter(end, before.position));
  const stopped = { ...state, asking: { ...asking, isHeld }, motion: /** @type {const} */ ('rest'), ...HIDDEN };
  if (run.frames.size === 0) return { ...stopped, position: startOf(asking), wanted: order(end) === 0 ? null : end };
  if (run.frames.has(end.count)) return { ...stopped, position: end, wanted: null };
  const count = nearest(run, end.count) ?? 0;
  return { ...stopped, position: { count, beat: end.beat, progress: 1 }, wanted: end };
}

/** @param {State} state @param {Given|null} given @returns {State} */
function played(state, given) {
  if (state.asking?.stage !== 'open') return state;
  const asking = { ...state.asking, given, stage: /** @type {const} */ ('plays') };
  if (state.run?.frames.size === 0) return awaiting({ ...state, run: state.run, asking });
  return go({ ...state, asking }, { ...asking.before, progress: 0 }, 'travel');
}

/** Before anything has arrived. @param {AskedRun} state @returns {State} */
function awaiting(state) {
  const { run, lock, asking: { before } } = state;
  const planned = lock ? run.planned : Math.max(run.planned, before.count);
  return { ...state, run: { ...run, planned }, wanted: before };
}

/** One beat after the other, until the answer is seen; whoever moves elsewhere meanwhile is let go. @param {AskedRun} state @returns {State} */
function playedOn(state) {
  const { position, wanted, motion, asking } = state;
  const { stage, before, until } = asking;
  if (stage !== 'plays') return state;
  const isSeen = !isAfter({ ...until, progress: 1 }, position);
  const isAway = order(position) < order(before);
  const shown = { ...state, asking: { ...asking, stage: /** @type {const} */ ('shown') } };
  if (isSeen) return shown;
  if (motion !== 'rest' || wanted != null) return state;
  const next = isAway ? state : go(state, following(position), 'travel');
  return isAfter(next.position, position) || order(next.position) > order(position) ? withQuestion(state, next) : shown;
}
