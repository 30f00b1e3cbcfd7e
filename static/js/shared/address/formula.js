// @ts-check
/** How an address writes a formula and the point it starts from: alike on all pages, so one opens another. */

import { numberIn } from '../typed_number.js';
import { USUAL_VALUE } from '../words.js';

/** @typedef {Record<string, number>} Start a number for each variable */

/**
 * @param {ReturnType<typeof import('./reader.js').readAddress>} reader of an address such as "?start=x:-1.2,y:1"
 * @returns {Start} without what is no number, which is said
 */
export function startIn(reader) {
  const pairs = (reader.says('start') ?? '').split(',').filter((pair) => pair.trim());
  const read = pairs.map((pair) => {
    const [name, number] = pair.split(':');
    return { pair, name: name.trim(), number: numberIn(number ?? '') };
  });
  const isCoordinate = (/** @type {typeof read[number]} */ { name, number }) => name && Number.isFinite(number);
  for (const one of read) if (!isCoordinate(one)) reader.replaced('start', one.pair, USUAL_VALUE);
  return Object.fromEntries(read.filter(isCoordinate).map(({ name, number }) => [name, number]));
}

/** @param {Start} start @returns {string} such as "x:-1.2,y:1" */
export const startText = (start) => Object.entries(start).map((pair) => pair.join(':')).join(',');

/**
 * The address of a page with this formula in it.
 * @param {'/graph'|'/descent'} page
 * @param {string} text
 * @param {Start} start
 */
export const formulaAddress = (page, text, start) =>
  `${page}?${new URLSearchParams({ text, start: startText(start) })}`;
