// @ts-check
/** What the three figures draw, taken from the state. */

import { figuresKey } from './figures_key.js';
import { namedParameter } from './named.js';
import { isPlaneAwaited } from './plane.js';
import { complete } from './position.js';
import { seenPlane } from './seen_plane.js';
import { seenRun } from './seen_run.js';
import { GHOST } from './words/drawings.js';

/** @typedef {import('./state/types.js').State} State */

/**
 * @typedef {object} Scene
 * @property {import('./run.js').Frame} frame
 * @property {import('./run.js').Frame|null} next
 * @property {import('./position.js').Beat} beat
 * @property {number} progress 0..1 within the beat
 * @property {import('./run.js').Run} run
 * @property {import('./state/types.js').Kind|null} source where the gradient comes from, as the catalog has it
 * @property {import('./run.js').Run|null} ghost
 * @property {string} ghostName what that run is called
 * @property {import('./state/types.js').ShownPlane|null} plane
 * @property {import('./run.js').Numbers|null} slopeOfAll the gradient over all rows here, where a batch was measured
 * @property {boolean} awaited whether the plane that is asked for is still to come
 * @property {import('./state/types.js').Selection|null} selection
 * @property {import('./run.js').Run['curve']|null} tested losses on rows kept aside, where known
 * @property {number|null} named the place in theta of the parameter that the caption names
 * @property {NodeMaps|null} maps what each node computes all over the plane, when nodes show that
 *
 * @typedef {{layers: import('./run.js').Numbers[][][]}} NodeMaps by layer and node: rows from the lowest y upwards
 */

/**
 * @param {State} state
 * @returns {Scene|null} null while the frame has not arrived: the figures then keep what they show
 */
export function sceneOf(state) {
  const run = seenRun(state);
  const { ghost, catalog, maps = null, tested = null, pinned = null } = state;
  const frame = run?.frames.get(state.position.count);
  if (!run || !frame) return null;
  const { beat, progress } = standsAt(state);
  const next = run.frames.get(frame.count + 1) ?? null;
  const selection = state.hover ?? state.selection;
  const source =
    [...(catalog?.sources ?? []), ...(catalog?.specimens ?? [])].find(({ name }) =>
      name === run.experiment.source.name
    ) ?? null;
  const ghostName = pinned ? GHOST.pinned : GHOST.last;
  const named = namedParameter(frame, run, beat, state);
  const awaited = isPlaneAwaited(state);
  const plane = seenPlane(state);
  const slopeOfAll = slopeAt(state, frame);
  return {
    frame,
    next,
    beat,
    progress,
    run,
    source,
    ghost,
    ghostName,
    plane,
    awaited,
    selection,
    named,
    maps,
    tested,
    slopeOfAll,
  };
}

/** @param {State} state @param {import('./run.js').Frame} frame */
const slopeAt = ({ slopeOfAll, run }, { count }) =>
  slopeOfAll && slopeOfAll.id === run?.id && slopeOfAll.count === count ? slopeOfAll.gradient : null;

/**
 * Who wants nothing to move sees beats whole; but for the moment before the first, where nothing moves, either.
 * @param {Pick<State, 'appearance'|'motion'|'position'>} state
 */
export const standsAt = ({ appearance, motion, position }) =>
  appearance.still && motion !== 'rest' ? complete(position) : position;

/**
 * What the drawings show: those of another network stay, with all that is said of them, until they can be drawn anew.
 * @param {State} state
 */
export const shownScene = (state) => (state.figures?.key === figuresKey(state) ? sceneOf(state) : null);

/**
 * Whether two scenes look alike, so that nothing has to be drawn.
 * @param {Scene|null} one
 * @param {Scene|null} other
 */
export function alike(one, other) {
  if (!one || !other) return false;
  const keys = /** @type {(keyof Scene)[]} */ (Object.keys(one));
  return keys.every((key) => one[key] === other[key]);
}

/**
 * Where the parameters are at this moment, to the last bit: the step has moved them when it is complete.
 * @param {Scene} scene
 * @returns {import('./run.js').Numbers}
 */
export function thetaNow({ frame, beat, progress }) {
  if (beat !== 'step' || progress < 1) return frame.theta;
  return frame.theta.map((value, k) => (value ?? NaN) + (frame.update[k] ?? NaN));
}
