// @ts-check
/** How the visitor moves through the run: beats, iterations, playing, scrubbing. */

import { complete, following, play, preceding, START, travel } from '../position.js';
import { nearest } from '../run.js';

/** @typedef {import('./types.js').State} State */

/** Beats run back faster than forward: they have been seen. */
const RETURN = -2;

export const transport = {
  beatNext: (state) => go(state, following(complete(state.position)), 'travel'),
  beatPrevious,
  beatChosen: (state, { beat }) => go(state, { ...state.position, beat, progress: 0 }, 'travel'),
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

/** Whether the frame of the present iteration has arrived. */
const isHere = ({ run, position }) => run?.frames.has(position.count) ?? false;

/** The same beat of another iteration, complete. */
const whole = (state, count) => ({ count, beat: state.position.beat, progress: 1 });

/**
 * Go to a place, now if its frame is here; else as near as possible, and on when it arrives.
 * A run that has not diverged can always be made longer.
 */
function go(state, place, motion) {
  if (!state.run?.frames.size) return state;
  const run = reaching(state.run, place.count);
  const count = Math.min(place.count, run.planned);
  if (run.frames.has(count)) return arrived({ ...state, run }, { ...place, count }, motion);
  const position = { count: nearest(run, count) ?? state.position.count, beat: place.beat, progress: 1 };
  return { ...state, run, position, wanted: { count, beat: place.beat }, motion: 'rest' };
}

function arrived(state, place, motion) {
  const stays = state.appearance.still || place.count < state.position.count;
  const settled = motion === 'travel' && !stays ? place : complete(place);
  return { ...state, position: settled, wanted: null, motion: settled.progress < 1 ? 'travel' : 'rest' };
}

function reaching(run, count) {
  return run.diverged || count <= run.planned ? run : { ...run, planned: count };
}

/** The beat runs back first, then the one before it stands complete. */
function beatPrevious(state) {
  if (!isHere(state)) return state;
  const { position } = state;
  const first = position.count === 0 && position.beat === 'forward';
  if (state.appearance.still || first || motionless(position)) return go(state, preceding(position), 'rest');
  return { ...state, motion: 'return', wanted: null };
}

const motionless = (position) => position.beat === 'loss';

function played(state) {
  if (!isHere(state)) return state;
  const ended = state.position.count >= state.run.planned && !state.run.diverged;
  const run = ended ? reaching(state.run, state.run.planned + state.preset.steps) : state.run;
  return { ...state, run, wanted: null, motion: 'play' };
}

/** Some time has passed: only here does a position move by itself. */
function ticked(state, { seconds }) {
  return moves[state.motion](state, seconds);
}

function playOn(state, seconds) {
  const { run } = state;
  const position = play(state.position, seconds, state.speed, (count) => run.frames.has(count));
  const ended = position.count >= run.planned && position.beat === 'step' && position.progress === 1;
  return { ...state, position, motion: ended ? 'rest' : 'play' };
}

function travelOn(state, seconds) {
  const position = travel(state.position, seconds);
  return { ...state, position, motion: position.progress === 1 ? 'rest' : 'travel' };
}

function travelBack(state, seconds) {
  const position = travel(state.position, RETURN * seconds);
  return position.progress > 0 ? { ...state, position } : go(state, preceding(position), 'rest');
}

const moves = { rest: (state) => state, play: playOn, travel: travelOn, return: travelBack };
