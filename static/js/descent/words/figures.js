// @ts-check
/** What is said beside the figures: their scales, descriptions, tables, and the step taken apart. */

import { roundedTo } from '../../drawing/ticks.js';
import { grouped, short } from '../../shared/numbers.js';
import { aSecond } from '../../shared/words.js';
import { planned, tickOf } from '../clock.js';
import { rateWords } from './racers.js';

/**
 * @typedef {import('../types.js').Scene} Scene
 * @typedef {import('../types.js').State} State
 * @typedef {import('../types.js').Unit} Unit
 */

/**
 * How the colours of a surface are to be read.
 * @param {import('../pictures/heights.js').Heights} heights
 */
export function scaleWords({ shift }) {
  if (shift === 0) return 'Colours on a log scale.';
  return `Colours: how far f is above ${lowest(shift)}, the lowest here, on a log scale.`;
}

/**
 * Where the lowest places are; or how far down it goes, where it seems to have none.
 * @param {boolean} areKnown @param {import('../types.js').GroundChoice} ground
 */
export function minimaWords(areKnown, { variables, depth }) {
  if (areKnown) return 'Diamonds: known minima.';
  if (!depth) return 'Its minima are not known here.';
  const place = variables.map((name, i) => `${name} = ${short(depth.point[i], 2)}`).join(' and ');
  return `It seems to have no bottom: at ${place}, f is ${short(depth.value, 2)}.`;
}

/** The title of the race's values. @param {import('../pictures/heights.js').Heights} heights */
export const valuesTitle = (
  { shift },
) => (shift === 0 ? 'f, log scale' : `how far f is above ${lowest(shift)}, log scale`);

/** @param {number} shift */
const lowest = (shift) => short(roundedTo(shift, 5), 5);

/** @param {Unit} unit */
export const spentTitle = (unit) => (unit === 'steps' ? 'steps' : `${unit} spent`);

/** The words at the tips of arrows. */
export const TIPS = { gradient: '∇f', tangent: 'slope', step: 'step', velocity: 'velocity' };

/** @param {number} factor by which the arrow is drawn longer than it is */
export const stepTip = (factor) => (factor === 1 ? TIPS.step : `${TIPS.step} ×${short(factor, 1)}`);

/** What is to be seen, for those who do not see it. @param {Scene} scene */
export function descriptions({ race, setup, names, positions }) {
  const standings = names.map((name, lane) => {
    const point = race.racers[lane].thetas[positions[lane].index];
    return `${name} at ${point.map((number) => short(number, 3)).join(', ')}`;
  });
  const ground = `${setup.ground.text} with ${standings.join('; ')}. All numbers are in the table below.`;
  const values = names.map((name, lane) => `${name} ${short(race.racers[lane].values[positions[lane].index])}`);
  return {
    surface: `Surface of ${ground}`,
    line: `Curve of ${ground}`,
    race: `Values reached over ${setup.unit} spent: ${values.join('; ')}.`,
  };
}

/** Where the race stands, beside its slider. @param {State} state @param {Unit} unit */
export function positionText(state, unit) {
  const time = Math.floor(state.time);
  if (unit === 'steps' || !state.race) return `step ${time} of ${planned(state)}`;
  const tick = tickOf(state.race, unit);
  return `${grouped(time * tick)} of ${grouped(planned(state) * tick)} ${unit}`;
}

/** @param {number} speed in ticks a second */
export const speedTitle = (speed) => (speed < 1 ? `one step in ${1 / speed} s` : aSecond(speed));

export const NO_SLOPE = 'f has no finite value here, and so no slope: there is no step to take apart.';

/** @param {string} name of the racer @param {number} index of the step, from 0 */
export const cartoonTitle = (name, index) => `${name}: step ${index + 1}, taken apart`;

/** What the last line of a cartoon is: the whole step, of one part or of several. @param {number} parts */
export const sumName = (parts) => (parts > 1 ? 'together' : 'the step');

const ROLLS = 'On the surface it is a ball that rolls; the dotted arrow is its velocity.';

/**
 * What is worth knowing of the chosen rule, or of this surface.
 * @param {Scene} scene @param {number[]|null} scales by axis, where the rule scales each by itself
 */
export function cartoonNote(scene, scales) {
  const { chosen, rules, setup } = scene;
  if (rules[chosen].rolls) return rateWords(scene, chosen) || ROLLS;
  return scales ? ellipseWords(scales, setup.ground.variables) : rateWords(scene, chosen);
}

/** @param {number[]} scales @param {string[]} variables */
function ellipseWords([a, b], [x, y]) {
  const alike = Math.max(a, b) / Math.min(a, b) < 1.05;
  if (alike) {
    return 'It scales each axis by itself, and just now both alike: ' +
      'the dotted ellipse on the surface is round.';
  }
  const [wide, narrow, times] = a >= b ? [x, y, a / b] : [y, x, b / a];
  return `It scales each axis by itself: ${wide} ${short(times, 2)} times as much as ${narrow}. ` +
    'The dotted ellipse on the surface has these proportions.';
}

/** The whole path of one racer. @param {string} name */
export const pathCaption = (name) => `The way of ${name}`;

/** @param {string[]} variables */
export function pathHeads(variables) {
  const [slopes, moves] = ['∂f/∂', 'Δ'].map((of) => variables.map((name) => of + name));
  return ['step', ...variables, 'f', ...slopes, ...moves];
}

/** What one step costs. @param {number} time */
export const priceTable = (time) => ({
  caption: `What one step costs. Shown: ${Math.floor(time)}`,
  heads: ['rule', 'operations', 'evaluations'],
});

/** What all have reached when each has spent the same. @param {Unit} unit @param {string[]} names */
export const raceTable = (unit, names) => ({
  caption: `At equal ${unit}`,
  heads: ['paid steps of the cheapest', ...names.flatMap((name) => [`${name}: steps`, 'f'])],
});
