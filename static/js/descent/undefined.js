// @ts-check
/** A function has no slope where it has no value: what a formula of its slope says there is not shown. */

/** @typedef {import('./types.js').Racer} Racer */

/** As the server writes what is no finite number. @param {number[]} vector @returns {any[]} */
const unknown = (vector) => vector.map(() => null);

/**
 * A racer without slopes, and without steps made of them, where the function has no value, such as log(x) at −1.
 * @param {Racer} racer @returns {Racer}
 */
export function withDefinedSlopes(racer) {
  const { values, gradients, updates, parts } = racer;
  if (!gradients.some((_, k) => values[k] == null)) return racer;
  const defined = (/** @type {number[]} */ vector, /** @type {number} */ k) =>
    values[k] == null ? unknown(vector) : vector;
  return {
    ...racer,
    gradients: gradients.map(defined),
    updates: updates.map(defined),
    parts: parts && parts.map((part) => ({ ...part, arrows: part.arrows.map(defined) })),
  };
}
