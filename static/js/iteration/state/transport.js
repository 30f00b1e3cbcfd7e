// @ts-check
/** How the visitor moves through the run: beats, iterations, playing, scrubbing. */

import { complete, following, play, preceding, START, travel, within } from '../position.js';
import { nearest } from '../run.js';

/** @typedef {import('./types.js').State} State */
/** @typedef {import('../run.js').Run} Run */
/** @typedef {import('../position.js').Position} Position */
/** @typedef {import('./actions.js').Handlers} Handlers */

/** Beats run back faster than forward: they have been seen. */
const RETURN = -2;

/** @satisfies {Partial<Handlers>} */
export const transport = {
  beatNext: (state) => go(state, following(complete(state.position)), 'travel'),
  beatPrevious,
  beatChosen: (state, { beat }) => go(state, { ...state.position, beat, progress: 0 }, 'travel'),
  beatShown: (state, { beat }) => go(state, { ...(state.wanted ?? state.position), beat, progress: 1 }, 'rest'),
  iterationNext: (state) => go(state, whole(state, state.position.count + 1), 'rest'),
  iterationPrevious: (state) => go(state, whole(state, Math.max(0, state.position.count - 1)), 'rest'),
  forwarded: (state, { steps }) => go(state, whole(state, state.position.count + steps), 'rest'),
  seeked: (state, { count }) => go(state, whole(state, count), 'rest'),
  reset: (state) => go(state, START, 'rest'),
  played,
  paused: (state) => ({ ...state, motion: state.position.progress < 1 ? 'travel' : 'rest' }),
  speedChosen: (state, { speed }) => ({ ...state, speed }),
  ticked,
};

/** Whether the frame of the present iteration has arrived. @param {State} state */
const isHere = ({ run, position }) => run?.frames.has(position.count) ?? false;

/** The same beat of another iteration, complete. @param {State} state @param {number} count @returns {Position} */
const whole = (state, count) => ({ count, beat: state.position.beat, progress: 1 });

/**
 * Go to a place, now if its frame is here; else as near as possible, and on when it arrives.
 * A run that has not diverged can always be made longer.
 * @template {State} Some
 * @param {Some} state
 * @param {Position} asked
 * @param {'rest'|'travel'} motion
 * @returns {Some}
 */
export function go(state, asked, motion) {
  if (!state.run?.frames.size) return state;
  const place = within(state.lock, asked);
  const run = reaching(state.run, place.count);
  const count = Math.min(place.count, run.planned);
  if (run.frames.has(count)) return arrived({ ...state, run }, { ...place, count }, motion);
  const position = { count: nearest(run, count) ?? state.position.count, beat: place.beat, progress: 1 };
  return { ...state, run, position, wanted: { count, beat: place.beat }, motion: 'rest' };
}

/** @template {State} Some @param {Some} state @param {Position} place @param {'rest'|'travel'} motion @returns {Some} */
function arrived(state, place, motion) {
  const stays = state.appearance.still || place.count < state.position.count;
  const settled = motion === 'travel' && !stays ? place : complete(place);
  return { ...state, position: settled, wanted: null, motion: settled.progress < 1 ? 'travel' : 'rest' };
}

/** @param {Run} run @param {number} count @returns {Run} */
function reaching(run, count) {
  return run.diverged || count <= run.planned ? run : { ...run, planned: count };
}

/** The beat runs back first, then the one before it stands complete. @type {Handlers['beatPrevious']} */
function beatPrevious(state) {
  if (!isHere(state)) return state;
  const { position } = state;
  const first = position.count <= (state.lock?.first ?? 0) && position.beat === 'forward';
  if (state.appearance.still || first || motionless(position)) return go(state, preceding(position), 'rest');
  return { ...state, motion: 'return', wanted: null };
}

const motionless = (/** @type {Position} */ position) => position.beat === 'loss';

/** @type {Handlers['played']} */
function played(state) {
  const { run: before, preset, position } = state;
  if (!before || !isHere(state)) return state;
  const ended = position.count >= before.planned && !before.diverged;
  if (state.lock && ended) return { ...go(state, START, 'rest'), motion: 'play' };
  const run = ended ? reaching(before, before.planned + (preset?.steps ?? 0)) : before;
  return { ...state, run, wanted: null, motion: 'play' };
}

/** Some time has passed: only here does a position move by itself. @type {Handlers['ticked']} */
function ticked(state, { seconds }) {
  return moves[state.motion](state, seconds);
}

/** @type {Move} */
function playOn(state, seconds) {
  const { run } = state;
  if (!run) return state;
  const position = play(state.position, seconds, state.speed, (count) => run.frames.has(count));
  const ended = position.count >= run.planned && position.beat === 'step' && position.progress === 1;
  return { ...state, position, motion: ended ? 'rest' : 'play' };
}

/** @type {Move} */
function travelOn(state, seconds) {
  const position = travel(state.position, seconds);
  return { ...state, position, motion: position.progress === 1 ? 'rest' : 'travel' };
}

/** @type {Move} */
function travelBack(state, seconds) {
  const position = travel(state.position, RETURN * seconds);
  return position.progress > 0 ? { ...state, position } : go(state, preceding(position), 'rest');
}

/** @typedef {(state: State, seconds: number) => State} Move */

/** @type {Record<State['motion'], Move>} */
const moves = { rest: (state) => state, play: playOn, travel: travelOn, return: travelBack };
