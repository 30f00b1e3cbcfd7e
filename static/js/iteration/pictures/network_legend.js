// @ts-check
/** The rows of the network's legend: which scale, how far it reaches, and whose the numbers are. */
import { BLANK, signed } from '../../drawing/figure_numbers.js';
import { LEGEND } from '../words/drawings.js';

/** @typedef {import('../scene.js').Scene} Scene */
/** @typedef {import('../run.js').Frame} Frame */
/** @typedef {import('./scales.js').Scales} Scales */
/** @typedef {import('./sign_levels.js').Scale} Scale */
/** @typedef {{name: string, scale: Scale|null, largest: number, middle?: string}} Row  without a scale where no number is known */

/** @param {(number|null)[]} numbers @param {Scales} scales @returns {Row} */
export const weightRow = (numbers, scales) => ({
  name: LEGEND.weights,
  scale: scales.weight,
  largest: largest(numbers),
});

/** @param {Frame} frame @param {Scene['run']} run @param {Scales} scales @returns {Row} */
export function valueRow(frame, run, scales) {
  const values = frame.nodes.flatMap((layer) => layer.value);
  return { name: LEGEND.values(run, frame.count), scale: scales.value, largest: largest(values), middle: LEGEND.same };
}

/** @param {Frame} frame @param {Scene['run']} run @param {Scales} scales @returns {Row} */
export function gradientRow(frame, run, scales) {
  return { name: LEGEND.gradients(run, frame.count), scale: scales.gradient, largest: largest(frame.gradient) };
}

/** @param {Row|undefined} row */
export function legendTexts(row) {
  if (!row?.scale) return [row?.name ?? BLANK, BLANK, BLANK, BLANK];
  const beyond = row.largest > row.scale.max ? ['≤', '≥'] : ['', ''];
  const [low, high] = [beyond[0] + signed(-row.scale.max), beyond[1] + signed(row.scale.max)];
  return [row.name, low, row.middle ?? BLANK, high];
}

/** @param {(number|null)[]} numbers @returns {number} */
export function largest(numbers) {
  let most = 0;
  for (const number of numbers) most = Math.max(most, Math.abs(number || 0));
  return most;
}
