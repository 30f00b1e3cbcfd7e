// @ts-check
/** Whether two values hold the same content, however deep. */

/**
 * For what pictures are made of: numbers, texts, arrays and plain records.
 * @param {any} one @param {any} other @returns {boolean}
 */
export function same(one, other) {
  if (Object.is(one, other)) return true;
  if (!isComposite(one) || !isComposite(other)) return false;
  const keys = Object.keys(one);
  return keys.length === Object.keys(other).length && keys.every((key) => same(one[key], other[key]));
}

/** @param {any} value */
const isComposite = (value) => value !== null && typeof value === 'object';
