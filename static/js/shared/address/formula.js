// @ts-check
/** How an address writes a formula and the point it starts from: alike on all pages, so one opens another. */

import { numberIn } from '../typed_number.js';

/** @typedef {Record<string, number>} Start a number for each variable */

/**
 * @param {string} text such as "x:-1.2,y:1"
 * @returns {Start} without what is no number
 */
export function startIn(text) {
  const pairs = text.split(',').map((pair) => pair.split(':'));
  const numbers = pairs.map((
    [name, number],
  ) => /** @type {[string, number]} */ ([name.trim(), numberIn(number ?? '')]));
  return Object.fromEntries(numbers.filter(([name, number]) => name && Number.isFinite(number)));
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
