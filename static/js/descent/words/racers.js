// @ts-check
/** What racers are called, and what they did, in sentences with their numbers. */

import { entryOf } from '../../shared/choice.js';
import { short } from '../../shared/numbers.js';
import { nearestMinimum, REACHED } from '../grounds.js';
import { isLost } from '../pictures/marks.js';

/**
 * @typedef {import('../types.js').Scene} Scene
 * @typedef {import('../types.js').Setup} Setup
 * @typedef {import('../types.js').Racer} Racer
 * @typedef {import('../types.js').Catalog} Catalog
 * @typedef {{text: string, tone?: 'slope'|'step'}} Part of a sentence; toned parts belong to one half
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
    return `Diverged at step ${racer.diverged?.count}: ${endOf(racer).why}.`;
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

/**
 * What the chosen racer does from where it stands.
 * @param {Scene} scene
 * @returns {Part[]}
 */
export function caption(scene) {
  const { race, positions, chosen, names } = scene;
  const racer = race.racers[chosen];
  const { index } = positions[chosen];
  /** @type {Part} */
  const rule = { text: names[chosen], tone: 'step' };
  if (isLost(racer, positions[chosen])) return [rule, { text: lostWords(racer, race.racers) }];
  if (index >= racer.updates.length) {
    return [rule, { text: ` is at its end after ${index} steps. ${standing(scene, chosen)}.` }];
  }
  const made = `${pair(racer.updates[index])}${rises(racer, index)}.${directions(scene)}`;
  return [
    { text: `Step ${index + 1}. ` },
    { text: `${scene.source} measured the slope ${pair(racer.gradients[index])}`, tone: 'slope' },
    { text: '; ' },
    rule,
    { text: ` makes it the step ${made}` },
  ];
}

/** @param {Racer} racer @param {Racer[]} racers */
function lostWords(racer, racers) {
  const others = racers.filter((one) => one !== racer);
  const goOn = others.length && others.every(({ diverged }) => !diverged) ? ' The others go on.' : '';
  const { why, advice = '' } = endOf(racer);
  return ` diverged at step ${racer.diverged?.count}: ${why}.${goOn}${advice}`;
}

/** Values beyond this are on their way out of the numbers. */
const WITHOUT_BOUND = 1e15;

/**
 * Why a racer's numbers ended, from the values that it has reached.
 * @param {Racer} racer
 * @returns {{why: string, advice?: string}}
 */
export function endOf({ values, thetas }) {
  const known = /** @type {number[]} */ (values.filter((value) => value != null));
  const point = thetas[values.indexOf(null)];
  if (!known.length) return { why: 'f has no finite value where it starts' };
  const last = known[known.length - 1];
  const steps = known.slice(1).map((value, k) => value - known[k]);
  if (steps.length && steps.every((change) => change > 0)) {
    return { why: 'each of its steps led higher than the one before', advice: ' Try a smaller rate.' };
  }
  if (last < -WITHOUT_BOUND && steps.every((change) => change < 0)) {
    return { why: `each of its steps led lower, down to ${short(last, 3)}: f seems to have no lowest value` };
  }
  if (point && point.every((number) => number != null) && Math.abs(last) < WITHOUT_BOUND) {
    return { why: `from f = ${short(last, 3)} its step led to ${pair(point)}, where f has no finite value` };
  }
  return { why: `after f = ${short(last, 3)} its numbers left what a computer can hold` };
}

/** A step need not go down, and that is worth saying. @param {Racer} racer @param {number} index */
function rises({ values }, index) {
  const [before, after] = [values[index], values[index + 1]];
  if (before == null || after == null) return '';
  if (after === before) return `, and f stays at ${short(before, 3)}`;
  const digits = [3, 4, 5, 6, 7].find((count) => short(before, count) !== short(after, count));
  const way = digits
    ? `from ${short(before, digits)} to ${short(after, digits)}`
    : `from ${short(before)} by ${short(after - before)}`;
  return after > before ? `, which leads up, ${way}` : `, down ${way}`;
}

/** Downhill is not the way to the minimum, and a step need not go straight downhill. @param {Scene} scene */
function directions({ race, positions, chosen, minima }) {
  const racer = race.racers[chosen];
  const { index } = positions[chosen];
  const downhill = racer.gradients[index].map((number) => -number);
  if (downhill.length < 2 || !(length(downhill) > 0)) return '';
  const turned = angle(racer.updates[index], downhill);
  if (!Number.isFinite(turned)) return '';
  const said = ` That is ${degrees(turned)} off straight downhill`;
  if (!minima) return `${said}.`;
  const point = racer.thetas[index];
  const { minimum } = nearestMinimum(minima, point);
  const way = minimum.point.map((number, axis) => number - (point[axis] ?? NaN));
  return `${said}; downhill is ${degrees(angle(downhill, way))} off the way to the nearest minimum.`;
}

/** @param {number[]|undefined} vector */
const length = (vector) => Math.hypot(...(vector ?? []));

/** @param {number[]} one @param {number[]} other */
function angle(one, other) {
  const dot = one.reduce((sum, number, axis) => sum + number * other[axis], 0);
  return Math.acos(Math.min(1, Math.max(-1, dot / (length(one) * length(other)))));
}

/** @param {number} radians */
const degrees = (radians) => (Number.isFinite(radians) ? `${Math.round((radians * 180) / Math.PI)}°` : 'no angle');
