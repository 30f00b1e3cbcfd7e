// @ts-check
/** What racers are called, where they stand, and why they ended. */

import { entryOf } from '../../shared/choice.js';
import { short } from '../../shared/numbers.js';
import { nearestMinimum, REACHED } from '../grounds.js';
import { isLost } from '../pictures/marks.js';

/**
 * @typedef {import('../types.js').Scene} Scene
 * @typedef {import('../types.js').Setup} Setup
 * @typedef {import('../types.js').Racer} Racer
 * @typedef {import('../types.js').Catalog} Catalog
 */

/** How the page speaks of the dashes of each lane. */
export const DASHES = ['solid line', 'long dashes', 'dots', 'dashes and dots'];

/**
 * What racers are called: their rule, and their rate where two have the same rule.
 * @param {Setup} setup @param {Catalog} catalog
 */
export function racerNames({ racers }, { optimizers }) {
  return racers.map((racer) => {
    const { title } = entryOf(racer, optimizers);
    const isOnly = racers.filter((one) => one.name === racer.name).length === 1;
    return isOnly ? title : `${title} ${short(racer.learning_rate)}`;
  });
}

/**
 * Where slopes come from.
 * @param {Setup} setup @param {Catalog} catalog
 */
export function sourceName({ source, blackBox, noise }, { sources }) {
  const { title } = entryOf(source, sources);
  return `${title}${blackBox ? ', from values alone,' : ''}${noise ? ' with noise' : ''}`;
}

/** @param {(number|null)[]} vector */
export function pair(vector) {
  const numbers = vector.map((number) => short(number, 3));
  return numbers.length === 1 ? numbers[0] : `(${numbers.join(', ')})`;
}

/**
 * How a racer stands: what it has reached, and which minimum is near.
 * @param {Scene} scene @param {number} lane
 */
export function standing(scene, lane) {
  const { race, positions, minima, ground } = scene;
  const racer = race.racers[lane];
  const { index } = positions[lane];
  if (isLost(racer, positions[lane])) {
    const { why } = endOf(racer);
    return racer.values[0] == null ? `Cannot start: ${why}.` : `Diverged at step ${racer.diverged?.count}: ${why}.`;
  }
  const value = `f = ${short(racer.values[index])}`;
  if (!minima) return `${value}, slope ${short(length(racer.gradients[index] ?? racer.gradients.at(-1)), 2)}`;
  const { minimum, distance } = nearestMinimum(minima, racer.thetas[index]);
  const width = ground.extent[1] - ground.extent[0];
  const there = pair(minimum.point);
  if (distance < REACHED * width) return `${value}, at the ${depth(minima, minimum)}minimum ${there}`;
  return `${value}, ${short(distance, 2)} from ${there}`;
}

/**
 * Only where minima differ does it matter which one it is.
 * @param {{value: number}[]} minima @param {{value: number}} minimum
 */
function depth(minima, { value }) {
  const values = minima.map((one) => one.value);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  if (high - low < 1e-9) return '';
  return value - low < 1e-9 ? 'deepest ' : 'higher ';
}

/**
 * Which rates are too large, where the surface curves the same everywhere; "" elsewhere.
 * @param {Scene} scene @param {number} lane
 */
export function rateWords({ race, evenlyCurved }, lane) {
  const { critical } = race.racers[lane];
  if (!critical || !evenlyCurved) return '';
  const { curvature, oscillates, diverges } = critical;
  return `The surface bends by λ = ${short(curvature, 3)} at most: above the rate ${short(oscillates, 3)} ` +
    `this rule goes to and fro, above ${short(diverges, 3)} it runs away.`;
}

/** Values beyond this are on their way out of the numbers. */
const WITHOUT_BOUND = 1e15;

/**
 * Why a racer's numbers ended, from the values that it has reached.
 * @param {Racer} racer
 * @returns {{why: string, advice?: string}}
 */
export function endOf({ values, thetas, gradients }) {
  const known = /** @type {number[]} */ (values.filter((value) => value != null));
  const point = thetas[values.indexOf(null)];
  if (values[0] == null) return { why: 'f has no finite value where it starts' };
  const last = known[known.length - 1];
  const steps = known.slice(1).map((value, k) => value - known[k]);
  const isPlace = point?.every((number) => number != null) && Math.abs(last) < WITHOUT_BOUND;
  if (steps.length && steps.every((change) => change > 0)) {
    const end = isPlace ? `, and the last one to ${pair(point)}, where f has no finite value` : '';
    return { why: `each of its steps led higher than the one before${end}`, advice: ' Try a smaller rate.' };
  }
  if (last < -WITHOUT_BOUND && steps.every((change) => change < 0)) {
    return { why: `each of its steps led lower, down to ${short(last, 3)}: f seems to have no lowest value` };
  }
  if (isPlace) {
    return { why: `from f = ${short(last, 3)} its step led to ${pair(point)}, where f has no finite value` };
  }
  if (gradients[known.length - 1]?.some((number) => number == null)) {
    return { why: `at ${pair(thetas[known.length - 1])} f = ${short(last, 3)} has no finite slope` };
  }
  return { why: `after f = ${short(last, 3)} its numbers left what a computer can hold` };
}

/** @param {(number|null)[]|undefined} vector */
const length = (vector) => Math.hypot(...(vector ?? [null]).map((number) => number ?? NaN));
