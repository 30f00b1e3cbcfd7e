// @ts-check
/** The words of a file with a table: what is wrong with it, and how it was read. */

/** @typedef {import('../own_table/types.js').Complaint} Complaint */

const grouped = (/** @type {number} */ count) => count.toLocaleString('en');

/** @param {number} limit */
const atMost = (limit) => `at most ${grouped(limit)} characters`;

/** @param {number} length @param {number} limit @returns {Complaint} */
export function textTooLong(length, limit) {
  const message = `This text has ${grouped(length)} characters, so it was not taken.`;
  return { field: 'text', message, allowed: atMost(limit) };
}

/** @param {number} limit */
const orSample = (limit) => `${atMost(limit)}, or a sample of the rows`;

/** @param {string} message @param {string} allowed @returns {Complaint} */
const ofFile = (message, allowed) => ({ field: 'file', message, allowed });

/** What is wrong with a file, and what is possible instead. */
export const WRONG_FILE = {
  bytes: (
    /** @type {string} */ name,
    /** @type {number} */ bytes,
    /** @type {number} */ limit,
    /** @type {boolean} */ sample,
  ) => ofFile(`“${name}” has ${grouped(bytes)} bytes.`, sample ? `at most ${grouped(limit)} bytes` : orSample(limit)),
  characters: (/** @type {string} */ name, /** @type {number} */ length, /** @type {number} */ limit) =>
    ofFile(`“${name}” has ${grouped(length)} characters.`, orSample(limit)),
  lines: (/** @type {string} */ name) =>
    ofFile(`“${name}” cannot be sampled: its rows are too long, or a quotation mark is never closed.`, 'shorter rows'),
  empty: (/** @type {string} */ name) => ofFile(`“${name}” is empty.`, 'a file with a table in it'),
  workbook: (/** @type {string} */ name, /** @type {string} */ is) =>
    ofFile(
      `“${name}” is ${is}, not a text.`,
      'as CSV: open it in the program it is from, and save the sheet as “CSV UTF-8” first',
    ),
  binary: (/** @type {string} */ name) => ofFile(`“${name}” is not a text.`, 'a table as text, such as a CSV file'),
};

export const WORKBOOKS = {
  packed: 'a workbook (such as .xlsx or .ods) or another packed file',
  older: 'a workbook of the older kind (.xls)',
};

export const NOT_UTF_8 =
  'This file is not in UTF-8. It was read as windows-1252: look whether accents and umlauts are right.';

/**
 * What stands in the place of a long file.
 * @param {string} file its name
 * @param {number} kept
 * @param {number} rows
 */
export const sampleDrawn = (file, kept, rows) =>
  `“${file}” has ${grouped(rows)} rows. A sample of ${grouped(kept)} stands here, and lines are counted in it.`;
