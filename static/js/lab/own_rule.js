// @ts-check
/** A rule of one's own: how it starts, how the list of rules offers it, and how its text is read. */

import { post } from '../shared/api.js';
import { numberIn } from '../shared/typed_number.js';

/** @typedef {import('./types.js').OwnRule} OwnRule */

export const OWN_RULE = 'own_rule';

/** Adam without its correction of the first steps, written out. */
export const FIRST = {
  formula: '-lr * m / (sqrt(v) + eps)',
  memory: ['m = beta1*m + (1-beta1)*g', 'v = beta2*v + (1-beta2)*g^2'],
  constants: { beta1: 0.9, beta2: 0.999, eps: 1e-8 },
};

/**
 * The catalog as the lab offers it: one's own rule among the optimizers, mistaken specimens among the sources.
 * @param {import('./types.js').Catalog} catalog as the server sent it
 * @returns {import('./types.js').Catalog}
 */
export function offered(catalog) {
  const usual = catalog.optimizers.find(({ name }) => name === 'gradient_descent');
  const settings = (usual?.settings ?? []).filter(({ name }) => name === 'learning_rate');
  const own = { ...catalog.own_rule, name: OWN_RULE, settings };
  const specimens = catalog.specimens.map((kind) => ({ ...kind, specimen: true }));
  return { ...catalog, optimizers: [...catalog.optimizers, own], sources: [...catalog.sources, ...specimens] };
}

/**
 * @param {import('./types.js').Optimizer} optimizer chosen, perhaps without what belongs to every rule and to one's own
 * @param {import('./types.js').Optimizer} before
 */
export function whole(optimizer, { schedule, clip, formula, memory, constants }) {
  const kept = { ...(schedule && { schedule }), ...(clip && { clip }) };
  if (optimizer.name !== OWN_RULE) return { ...kept, ...optimizer };
  const own = formula ? { formula, memory, constants } : FIRST;
  return { ...kept, ...own, ...optimizer };
}

/**
 * Whether the server can read a rule: it is tried on one made-up number.
 * @param {object} optimizer
 * @returns {Promise<{field: string, message: string, allowed: string}|null>} null when it can
 */
export async function faultOfRule(optimizer) {
  try {
    await post('/api/update', { optimizer, slope: { value: 1, gradient: [1] }, theta: [1] });
    return null;
  } catch (/** @type {any} */ error) {
    if (error.kind !== 'refused') throw error;
    return error.details;
  }
}

/**
 * Where a complaint points: "optimizer.memory[1][4]" is character 4 of line 1.
 * @param {string} field
 * @returns {{part: string, line: number|null, position: number|null}}
 */
export function placeOf(field) {
  const part = ['formula', 'memory', 'constants'].find((name) => field.includes(`.${name}`)) ?? 'formula';
  const numbers = [...field.matchAll(/\[(\d+)\]/g)].map((found) => Number(found[1]));
  if (part === 'memory') return { part, line: numbers[0] ?? 0, position: numbers[1] ?? null };
  return { part, line: null, position: part === 'formula' ? numbers[0] ?? null : null };
}

/** "beta = 0.9" line by line, as numbers by name; what is no number stays null and is refused with its name. */
export function constantsIn(/** @type {string} */ text) {
  const lines = text.split('\n').filter((line) => line.trim());
  const pairs = lines.map((line) => line.split('=').map((part) => part.trim()));
  const number = (/** @type {string|undefined} */ text) => {
    const value = numberIn(text ?? '');
    return Number.isNaN(value) ? null : value;
  };
  return Object.fromEntries(pairs.map(([name, value]) => [name, number(value)]));
}
