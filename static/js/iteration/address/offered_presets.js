// @ts-check
/** The ready experiments that a frame knows of: which one is first, how many rows each has, and which is shown first. */

/**
 * @typedef {object} Examples
 * @property {string} first the preset of an address that names none
 * @property {(preset: string) => {rows: number, row: number}} rowsOf row: from 0
 */

/**
 * @param {HTMLElement} root whose `data-examples` the server has written
 * @returns {Examples}
 */
export function examplesIn({ dataset }) {
  const { first, rows } = JSON.parse(dataset.examples ?? '{}');
  return { first, rowsOf: (name) => rows[name] };
}
