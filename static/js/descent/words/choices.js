// @ts-check
/** What is said about choices: surfaces, sources, racers, formulas; and which half of the engine is used. */

import { entryOf } from '../../shared/choice.js';
import { short } from '../../shared/numbers.js';
import { DASHES, pair } from './racers.js';

/**
 * @typedef {import('../types.js').Setup} Setup
 * @typedef {import('../types.js').Catalog} Catalog
 */

export const OWN_FORMULA = 'a formula of your own';

export const BLACK_BOX =
  'The formula is locked away: the engine may only ask for values. No derivative exists in there.';

/** @param {string} source its title */
export const boxed = (source) => `Black box: ${source}`;

/** @param {string} source its title */
export const formulaNeeded = (source) =>
  `The address asks for a black box, but ${source} needs the formula, so there is no box.`;

/** @param {string} rule @param {string} used their titles */
export const ruleNeedsFormula = (rule, used) =>
  `The address asks for a black box and for ${rule}, which needs the formula; ${used} races instead.`;

/** @param {number} steps */
export const lengthTitle = (steps) => `${steps} steps`;

export const LOOK_CLOSELY = 'Look at this racer closely';
export const MORE = 'More';
export const START = 'Start ';

/** @param {number} lane */
export const lookLabel = (lane) => `Look closely at racer ${lane + 1}, ${DASHES[lane]}`;

/** @param {number} lane */
export const ruleLabel = (lane) => `Rule ${lane + 1}, ${DASHES[lane]}`;

/** Why none can be added. @param {number} most */
export const limitWords = (most) => `No more than ${most} can race at once: remove one first.`;

/** @param {number} found @param {number} most */
export const tooMany = (found, most) =>
  `The address asks for ${found} racers; ${most} can race at once, so the first ${most} do.`;

/** @param {string} rule its title */
export const removeLabel = (rule) => `Remove ${rule}`;

/** @param {string[]} variables @param {number[]} start */
export const startLabel = (variables, start) =>
  `Start: ${variables.map((name, i) => `${name} ${short(start[i])}`).join(', ')}`;

/** Said in the picture where the start is not in it. @param {number[]} start */
export const outsideWords = (start) => `The start ${pair(start)} lies outside the picture.`;

/** @param {string[]} variables */
export function wrongNumberOfVariables(variables) {
  const message = variables.length
    ? `There are ${variables.length} variables here: ${variables.join(', ')}.`
    : 'There is no variable here.';
  return { message, allowed: 'one variable, or two' };
}

/**
 * Which half has just been used, and where the slopes came from.
 * @param {Setup} setup @param {Catalog} catalog
 */
export function halfWords({ source }, { sources }) {
  if (source.name === 'backpropagation') {
    return 'Half in use: descent. It was handed slopes by backpropagation, and cannot tell.';
  }
  const { noun, values_only: valuesOnly } = entryOf(source, sources);
  const alone = valuesOnly ? ', out of values alone' : '';
  return `Half in use: descent. Backpropagation was not needed: slopes came from ${noun}${alone}.`;
}
