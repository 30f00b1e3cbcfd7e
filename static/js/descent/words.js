// @ts-check
/** What racers did, in sentences with their numbers. All sentences of the page stand here. */

import { short } from '../shared/numbers.js';
import { named } from '../shared/phrases.js';
import { nearestMinimum, REACHED } from './grounds.js';
import { isLost } from './marks.js';

/** Surfaces that bend the same everywhere: there a rate that is too large is too large for good. */
const EVENLY_BENT = ['parabola', 'bowl', 'booth'];

/** @param {number[]} vector */
export const pair = (vector) => (vector.length === 1 ? short(vector[0], 3) : `(${vector.map((number) => short(number, 3)).join(', ')})`);

/** How a racer stands: what it has reached, and which minimum is near. @param {any} scene @param {number} lane */
export function standing(scene, lane) {
  const { race, places, minima, ground } = scene;
  const racer = race.racers[lane];
  const { index } = places[lane];
  if (isLost(racer, places[lane])) return `Diverged at step ${racer.diverged.count}: its numbers grew beyond all bounds.`;
  const value = `f = ${short(racer.values[index])}`;
  const point = racer.thetas[index];
  if (!minima) return `${value}, slope ${short(length(racer.gradients[index] ?? racer.gradients.at(-1)), 2)}`;
  const { minimum, distance } = nearestMinimum(minima, point);
  const width = ground.extent[1] - ground.extent[0];
  const there = pair(minimum.point);
  if (distance < REACHED * width) return `${value}, at the ${depth(minima, minimum)}minimum ${there}`;
  return `${value}, ${short(distance, 2)} from ${there}`;
}

/** Only where minima differ does it matter which one it is. */
function depth(minima, { value }) {
  const values = minima.map((one) => one.value);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  if (high - low < 1e-9) return '';
  return value - low < 1e-9 ? 'deepest ' : 'higher ';
}

/** Which rates are too large, where the surface bends the same everywhere; "" elsewhere. */
export function rateWords({ race, lab }, lane) {
  const { critical } = race.racers[lane];
  if (!critical || !EVENLY_BENT.includes(lab.ground.name)) return '';
  const { curvature, oscillates, diverges } = critical;
  return `The surface bends by λ = ${short(curvature, 3)} at most: above the rate ${short(oscillates, 3)} this rule goes to and fro, above ${short(diverges, 3)} it runs away.`;
}

/**
 * What the chosen racer does from where it stands.
 * @param {any} scene
 * @param {any} catalog
 * @returns {{text: string, tone?: 'slope'|'step'}[]}
 */
export function caption(scene, catalog) {
  const { race, places, chosen, lab, names } = scene;
  const racer = race.racers[chosen];
  const { index } = places[chosen];
  const rule = { text: names[chosen], tone: 'step' };
  if (isLost(racer, places[chosen])) {
    return [rule, { text: ` diverged at step ${racer.diverged.count}: each of its steps led higher than the one before. The others go on. Try a smaller rate.` }];
  }
  if (index >= racer.updates.length) return [rule, { text: ` is at its end after ${index} steps. ${standing(scene, chosen)}.` }];
  const source = { text: `${sourceName(lab, catalog)} measured the slope ${pair(racer.gradients[index])}`, tone: 'slope' };
  return [{ text: `Step ${index + 1}. ` }, source, { text: '; ' }, rule, { text: ` makes it the step ${pair(racer.updates[index])}${rises(racer, index)}.${directions(scene)}` }];
}

function sourceName({ source, blackBox, noise }, catalog) {
  const title = catalog.sources.find((one) => one.name === source.name).title;
  return `${title}${blackBox ? ', from values alone,' : ''}${noise ? ' with noise' : ''}`;
}

/** A step need not go down, and that is worth saying. */
function rises({ values }, index) {
  const [before, after] = [values[index], values[index + 1]];
  if (before == null || after == null) return '';
  if (after > before) return `, which leads up, from ${short(before, 3)} to ${short(after, 3)}`;
  return `, down from ${short(before, 3)} to ${short(after, 3)}`;
}

/** Downhill is not the way to the minimum, and a step need not go straight downhill. */
function directions({ race, places, chosen, minima }) {
  const racer = race.racers[chosen];
  const { index } = places[chosen];
  const downhill = racer.gradients[index].map((number) => -number);
  if (downhill.length < 2 || !(length(downhill) > 0)) return '';
  const turned = angle(racer.updates[index], downhill);
  const said = Number.isFinite(turned) ? ` That is ${degrees(turned)} off straight downhill` : '';
  if (!minima || !said) return said && `${said}.`;
  const point = racer.thetas[index];
  const { minimum } = nearestMinimum(minima, point);
  const way = minimum.point.map((number, axis) => number - point[axis]);
  return `${said}; downhill is ${degrees(angle(downhill, way))} off the way to the nearest minimum.`;
}

const length = (vector) => Math.hypot(...(vector ?? []));

function angle(one, other) {
  const dot = one.reduce((sum, number, axis) => sum + number * other[axis], 0);
  return Math.acos(Math.min(1, Math.max(-1, dot / (length(one) * length(other)))));
}

const degrees = (angle) => (Number.isFinite(angle) ? `${Math.round((angle * 180) / Math.PI)}°` : 'no angle');

/** Which half this page has just used, and where the slopes came from. @param {any} state */
export function halfWords({ lab, catalog, surfaces }) {
  const valuesAlone = surfaces.black_box_sources.includes(lab.source.name);
  const kind = catalog.sources.find((one) => one.name === lab.source.name);
  if (lab.source.name === 'backpropagation') return 'Half in use: descent. It was handed slopes by backpropagation, and cannot tell.';
  return `Half in use: descent. Backpropagation was not needed: slopes came from ${named(kind)}${valuesAlone ? ', out of values alone' : ''}.`;
}
