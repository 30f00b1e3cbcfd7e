// @ts-check
/** What the code panel says: what a line does, and the numbers of this iteration beside it. */

import { counted, short } from '../../shared/numbers.js';
import { meanOf, nodesOf } from './whose.js';

/** The library in which all is written out. */
const BY_HAND = 'numpy';

/** What stands beside the first line of those that do a beat. @type {Record<string, string>} */
const DOES = { forward: 'forward', loss: 'loss', clear: 'clears', backward: 'measures', step: 'steps' };

/** @param {string[]} beats of a line */
export const doesWords = (beats) => beats.length > 1 ? 'passes' : DOES[beats[0]] ?? '';

/** @param {import('../code.js').Listing} listing */
export const missingWords = ({ name, missing }) =>
  name === BY_HAND ? String(missing) : `${missing} The tab of NumPy shows how it is done by hand.`;

/** @param {import('../code.js').CodeSection} section */
export const foldedWords = ({ title, lines }) => `${title}: ${counted(lines.length, 'line')}`;

/** A number of a beat that has not come. */
export const NOT_YET = 'not yet';

/**
 * The numbers of this iteration, beat by beat, about one parameter.
 * @param {import('../scene.js').Scene} scene
 * @param {{index: number, name: string}} parameter
 * @returns {{beat: import('../position.js').Beat, name: string, number: string}[]}
 */
export function numbersOfBeats({ frame, run }, { index, name }) {
  const outputs = frame.nodes[frame.nodes.length - 1].value.map((value) => short(value));
  const before = frame.theta[index];
  const after = (before ?? NaN) + (frame.update[index] ?? NaN);
  return [
    { beat: 'forward', name: `outputs, ${nodesOf(run, frame.count)}`, number: outputs.join(', ') },
    { beat: 'loss', name: `loss, ${meanOf(run, frame.count)}`, number: short(frame.value) },
    { beat: 'backward', name: `∂L/∂${name}`, number: short(frame.gradient[index]) },
    { beat: 'step', name: `${name}, before → after`, number: `${short(before)} → ${short(after)}` },
  ];
}
