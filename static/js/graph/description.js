// @ts-check
/** The picture in words, for those who hear it. */

import { counted } from '../shared/numbers.js';
import { sentence } from './words.js';

/** @param {any} state @param {any} scene */
export function describe({ text }, { walk, mode, step, moment }) {
  const wrong = walk.wrong.length ? ` ${counted(walk.wrong.length, 'slope')} wrong because of a corrupted value.` : '';
  const known = moment.known.filter(Boolean).length;
  return `Graph of ${text}: ${counted(walk.nodes.length, 'node')}, ${known} with their value. ${sentence(walk, mode, step, moment)}${wrong}`;
}
