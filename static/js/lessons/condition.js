// @ts-check
/** Whether what a figure tells is what a step waits for. */

/**
 * @typedef {string|number|boolean|null} Value
 * @typedef {{least?: number, most?: number, above?: number, below?: number}} Limits
 * @typedef {Record<string, Value|Value[]|Limits>} Condition all of it must hold at once
 * @typedef {import('../shared/tell_changes.js').Told} Told
 */

/** @param {Condition} condition @param {Told} told */
export const meets = (condition, told) =>
  Object.entries(condition).every(([name, wanted]) => fits(wanted, told[name] ?? null));

/** @param {Condition[string]} wanted @param {Value} value */
function fits(wanted, value) {
  if (Array.isArray(wanted)) return wanted.includes(value);
  if (wanted === null || typeof wanted !== 'object') return wanted === value;
  const { least = -Infinity, most = Infinity, above = -Infinity, below = Infinity } = wanted;
  return typeof value === 'number' && value >= least && value <= most && value > above && value < below;
}
