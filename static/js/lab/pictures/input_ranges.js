// @ts-check
/** The part of the plane of two inputs that is shown: all rows, with some room around them. */

import { withRoom } from '../../drawing/plotting_area.js';

/** @typedef {{x: [number, number], y: [number, number]}} Window */

/** Of the rows' own extent, on each side. */
const ROOM = 0.14;

/** Half the extent where all rows have the same number. */
const LEAST = 1;

/** Nothing is painted beyond these inputs: the server computes pictures in 32 bits. */
const FARTHEST = 1e15;

/**
 * @param {{input_names: string[], train: {x: number[][]}, test: {x: number[][]}}} data
 * @returns {Window|null} null for data that do not have two inputs, or too large ones
 */
export function windowOf({ input_names: names, train, test }) {
  if (names.length !== 2) return null;
  const [x, y] = [0, 1].map((input) => rangeOf([...train.x, ...test.x].map((row) => row[input])));
  return [...x, ...y].every((end) => Math.abs(end) <= FARTHEST) ? { x, y } : null;
}

/** @param {number[]} numbers @returns {[number, number]} around 0 when there are none */
export function rangeOf(numbers) {
  if (numbers.length === 0) return [-LEAST, LEAST];
  const low = numbers.reduce((least, number) => Math.min(least, number), Infinity);
  const high = numbers.reduce((most, number) => Math.max(most, number), -Infinity);
  return withRoom(low, high, ROOM, LEAST);
}
