// @ts-check
/** A table as a file that every table program reads: CSV (RFC 4180). */

/**
 * Numbers with all their digits; what is not known is empty; names with commas stand in quotation marks.
 * @param {(string|number|null)[][]} rows the first one are the heads
 */
export const csvFile = (rows) =>
  new Blob([rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')], { type: 'text/csv' });

function cell(/** @type {string|number|null} */ value) {
  const text = String(value ?? '');
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
