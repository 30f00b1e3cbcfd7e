// @ts-check
/** Planes as addresses name them: `W1.1.1-W1.2.1`, `slope`, `random-3` with its settings, `line-0-50` with its ends. */

import { parametersOf } from '../parameters.js';
import { nameOfParameter, parameterNamed } from './short_names.js';

/** @typedef {import('../state/types.js').PlaneChoice} PlaneChoice */
/** @typedef {import('../state/types.js').PlaneEntry} PlaneEntry */
/** @typedef {import('../state/types.js').Problem} Problem */
/** @typedef {import('../parameters.js').Parameter} Parameter */

/** @param {PlaneChoice} plane @param {Problem} problem */
export function nameOfPlane({ kind, indices, settings, ends }, problem) {
  const parameters = indices ? parametersOf(problem) : [];
  if (indices) return indices.map((index) => nameOfParameter(parameters[index])).join('-');
  return [kind, ...(ends ?? Object.values(settings ?? {}))].join('-');
}

/**
 * @param {string} text
 * @param {Parameter[]} parameters
 * @param {PlaneEntry[]} planes of the catalog
 * @returns {PlaneChoice|null} null when there is no such plane
 */
export function planeNamed(text, parameters, planes) {
  const [kind, ...rest] = text.split('-');
  const entry = planes.find(({ name, laid_through: through }) => name === kind && through !== 'parameters');
  if (entry) return withNumbers(entry, rest);
  const indices = text.split('-').map((name) => parameterNamed(name, parameters)?.index);
  const [x, y] = indices;
  return indices.length === 2 && x != null && y != null && x !== y ? { kind: 'weights', indices: [x, y] } : null;
}

/** @param {PlaneEntry} entry @param {string[]} texts of its settings in order, or of both ends @returns {PlaneChoice|null} */
function withNumbers({ name: kind, ends, settings = [] }, texts) {
  const numbers = texts.map((text) => (/^\d{1,10}(\.\d+)?$/.test(text) ? Number(text) : NaN));
  if (texts.length === 0) return { kind };
  if (ends === 'iterations') return isPair(numbers) ? { kind, ends: [numbers[0], numbers[1]] } : null;
  const isAllowed = (/** @type {number} */ value, /** @type {number} */ k) => {
    const { minimum, maximum, integer } = settings[k];
    return value >= minimum && value <= maximum && (!integer || Number.isInteger(value));
  };
  if (texts.length !== settings.length || !numbers.every(isAllowed)) return null;
  return { kind, settings: Object.fromEntries(settings.map(({ name }, k) => [name, numbers[k]])) };
}

/** @param {number[]} numbers */
const isPair = (numbers) => numbers.length === 2 && numbers.every((one) => Number.isInteger(one) && one <= 100_000);
