// @ts-check
/** A walk, step by step: first every operation computes its value, then slopes pass one edge at a time. */

import { isLost } from './loss.js';

/**
 * @typedef {import('./types.js').Walk} Walk
 * @typedef {import('./types.js').Mode} Mode
 * @typedef {import('./types.js').Moment} Moment
 * @typedef {import('./types.js').Passing} Passing
 */

/** @param {Walk} walk @returns {number[]} the nodes that compute something, in order */
export const operations = (walk) => walk.nodes.flatMap(({ kind }, i) => (kind === 'operation' ? [i] : []));

/** @param {Walk} walk @param {Mode} mode */
export const passings = (walk, mode) => (mode === 'reverse' ? walk.backward : walk.forward);

/**
 * How many steps there are before the slopes set out, and in all.
 * @param {Walk} walk @param {Mode} mode
 */
export function lengths(walk, mode) {
  const values = operations(walk).length;
  return { values, all: values + passings(walk, mode).length };
}

/**
 * The node in which a contribution arrives.
 * @param {Walk} walk @param {Mode} mode @param {Passing} passing
 */
export const arrival = (walk, mode, { node, slot }) => (mode === 'reverse' ? walk.nodes[node].inputs[slot] : node);

/**
 * The node from which it comes.
 * @param {Walk} walk @param {Mode} mode @param {Passing} passing
 */
export const departure = (walk, mode, { node, slot }) => (mode === 'reverse' ? node : walk.nodes[node].inputs[slot]);

/**
 * Where the slopes set out: it is 1 there.
 * @param {Walk} walk @param {Mode} mode
 */
export const seed = (
  walk,
  mode,
) => (mode === 'reverse' ? walk.outputs[walk.output] : walk.variables.indexOf(walk.variable));

/**
 * @param {Walk} walk
 * @param {Mode} mode
 * @param {number} step how many steps have been made
 * @returns {Moment}
 */
export function momentAt(walk, mode, step) {
  const computing = operations(walk);
  const computed = new Set(computing.slice(0, step));
  const done = passings(walk, mode).slice(0, Math.max(0, step - computing.length));
  const coming = passings(walk, mode).slice(done.length);
  const slopes = walk.nodes.map(() => /** @type {number|null|undefined} */ (undefined));
  if (step >= computing.length && !isLost(walk, mode)) slopes[seed(walk, mode)] = 1;
  for (const passing of done) slopes[arrival(walk, mode, passing)] = passing.after;
  const awaited = new Set(coming.map((passing) => arrival(walk, mode, passing)));
  return {
    known: walk.nodes.map(({ kind }, i) => kind !== 'operation' || computed.has(i)),
    slopes,
    whole: slopes.map((slope, i) => slope !== undefined && !awaited.has(i)),
    passed: new Set(done.map(({ node, slot }) => `${node},${slot}`)),
    node: step > 0 && step <= computing.length ? computing[step - 1] : null,
    passing: done.at(-1) ?? null,
  };
}
