// @ts-check
/** Where the visitor stands in a run: an iteration, one of its four beats, and how far that has travelled. */

import { SHARE, showsBeats, TRAVEL } from './tempo.js';

/** @typedef {'forward'|'loss'|'backward'|'step'} Beat */
/** @typedef {{count: number, beat: Beat, progress: number}} Position */
/** @typedef {(count: number) => boolean} Known whether an iteration's frame has arrived; playback waits for it */

/** @type {Beat[]} */
export const BEATS = ['forward', 'loss', 'backward', 'step'];

/** @type {Position} */
export const START = { count: 0, beat: 'forward', progress: 1 };

const LEAST = 1e-6;

/** @param {Position} position @returns {Position} the next beat, about to travel */
export function following(position) {
  const place = BEATS.indexOf(position.beat) + 1;
  if (place < BEATS.length) return { count: position.count, beat: BEATS[place], progress: 0 };
  return { count: position.count + 1, beat: BEATS[0], progress: 0 };
}

/** @param {Position} position @returns {Position} the beat before, complete; before the start there is none */
export function preceding(position) {
  const place = BEATS.indexOf(position.beat) - 1;
  if (place >= 0) return { count: position.count, beat: BEATS[place], progress: 1 };
  return position.count === 0 ? START : { count: position.count - 1, beat: 'step', progress: 1 };
}

/**
 * The place itself, or the nearest one among the iterations that can be visited.
 * @param {import('../shared/lock.js').Lock|null} lock @param {Position} place @returns {Position}
 */
export function within(lock, place) {
  if (lock && place.count < lock.first) return { count: lock.first, beat: BEATS[0], progress: 1 };
  if (lock && place.count > lock.last) return { count: lock.last, beat: BEATS[BEATS.length - 1], progress: 1 };
  return place;
}

/** @param {Position} position @returns {Position} */
export const complete = (position) => (position.progress === 1 ? position : { ...position, progress: 1 });

/**
 * One beat, travelling by itself.
 * @param {Position} position
 * @param {number} seconds since the last call; negative runs the beat back
 * @returns {Position} progress stays within 0..1
 */
export function travel(position, seconds) {
  const progress = position.progress + seconds / TRAVEL[position.beat];
  // What rounding leaves of a beat that has run back is no part of it.
  return { ...position, progress: progress < LEAST ? 0 : Math.min(1, progress) };
}

/**
 * Playback after some seconds: by time, not by frames, so a slow machine skips pictures and never slows down.
 * @param {Position} position
 * @param {number} seconds since the last call
 * @param {number} speed iterations per second
 * @param {Known} known
 * @returns {Position}
 */
export function play(position, seconds, speed, known) {
  const playing = showsBeats(speed) ? playBeats : playWhole;
  return playing(position, seconds, speed, known);
}

/** @param {Position} position @param {number} seconds @param {number} speed @param {Known} known @returns {Position} */
function playBeats(position, seconds, speed, known) {
  const length = SHARE[position.beat] / speed;
  const left = (1 - position.progress) * length;
  if (seconds < left) return { ...position, progress: position.progress + seconds / length };
  const next = following(position);
  return known(next.count) ? playBeats(next, seconds - left, speed, known) : complete(position);
}

/** @param {Position} position @param {number} seconds @param {number} speed @param {Known} known @returns {Position} */
function playWhole(position, seconds, speed, known) {
  const begun = position.beat === 'step' ? position.progress : 0;
  const passed = begun + seconds * speed;
  const whole = lastKnown(position.count, Math.floor(passed), known);
  const waiting = whole < Math.floor(passed);
  return { count: position.count + whole, beat: 'step', progress: waiting ? 1 : passed - whole };
}

/**
 * How many of the next iterations have arrived without a gap, at most `wanted`.
 * @param {number} count @param {number} wanted @param {Known} known
 */
function lastKnown(count, wanted, known) {
  let whole = 0;
  while (whole < wanted && known(count + whole + 1)) whole += 1;
  return whole;
}
