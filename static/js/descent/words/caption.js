// @ts-check
/** What the chosen racer does from where it stands, in one sentence with its numbers. */

import { short } from '../../shared/numbers.js';
import { nearestMinimum } from '../grounds.js';
import { isLost } from '../pictures/marks.js';
import { endOf, pair, standing } from './racers.js';
import { isRounding, stepWords } from './rounding.js';

/**
 * @typedef {import('../types.js').Scene} Scene
 * @typedef {import('../types.js').Racer} Racer
 * @typedef {{text: string, tone?: 'slope'|'step'}} Part of a sentence; toned parts belong to one half
 */

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
  const made = `${stepWords(racer, index)}${rises(racer, index)}.${directions(scene)}`;
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
  if (racer.values[0] == null) {
    return ` cannot start: ${why}, at ${pair(racer.thetas[0])}. Choose another start.${goOn}`;
  }
  return ` diverged at step ${racer.diverged?.count}: ${why}.${goOn}${advice}`;
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
  return after > before ? `, which ends higher, ${way}` : `, down ${way}`;
}

/** @param {Racer} racer @param {number} index */
function endsHigher({ values }, index) {
  const [before, after] = [values[index], values[index + 1]];
  return before != null && after != null && after > before;
}

/** Downhill is not the way to the minimum, and a step need not go straight downhill. @param {Scene} scene */
function directions({ race, positions, chosen, minima, setup }) {
  const racer = race.racers[chosen];
  const { index } = positions[chosen];
  const downhill = racer.gradients[index].map((number) => -number);
  if (downhill.length < 2 || !(Math.hypot(...downhill) > 0) || isRounding(racer, index)) return '';
  const turned = angle(racer.updates[index], downhill);
  if (!Number.isFinite(turned)) return '';
  const isStraight = turned < STRAIGHT;
  const [said, end] = isStraight
    ? straightWords(setup, endsHigher(racer, index))
    : [` That is ${degrees(turned)} off straight downhill`, '.'];
  if (!minima) return `${said}${end}`;
  const point = racer.thetas[index];
  const { minimum } = nearestMinimum(minima, point);
  const way = minimum.point.map((number, axis) => number - (point[axis] ?? NaN));
  const turn = angle(downhill, way);
  if (isStraight && !Number.isFinite(turn)) return `${said}${end}`;
  const off = `${degrees(turn)} off the way to the nearest minimum${end}`;
  return isStraight ? `${said}, ${off}` : `${said}; downhill is ${off}`;
}

/**
 * A direction is straight downhill, and still a long step may end higher. Only of an exact slope is it known that the
 * length alone is why.
 * @param {Scene['setup']} setup @param {boolean} isHigher @returns {[string, string]} what begins the sentence, and ends it
 */
function straightWords({ source, noise }, isHigher) {
  if (!isHigher) return [' That is straight downhill', '.'];
  const isExact = source.name === 'backpropagation' && !noise;
  return isExact
    ? [' It starts straight downhill', ', but goes too far.']
    : [' By that slope it starts straight downhill', '.'];
}

/** Angles below this are rounding, in radians. */
const STRAIGHT = 1e-6;

/** @param {number[]} one @param {number[]} other */
function angle(one, other) {
  const dot = one.reduce((sum, number, axis) => sum + number * other[axis], 0);
  return Math.acos(Math.min(1, Math.max(-1, dot / (Math.hypot(...one) * Math.hypot(...other)))));
}

/** @param {number} radians */
const degrees = (radians) => (Number.isFinite(radians) ? `${Math.round((radians * 180) / Math.PI)}°` : 'no angle');
