// @ts-check
/** A file as text: UTF-8, else UTF-16 with its mark, else windows-1252; what is no text is said in plain words. */

/** @typedef {{text: string, note: string}|{wrong: import('./types.js').Complaint}} Told */

const WORKBOOK = 'as CSV: open it in the program it is from, and save the sheet as “CSV UTF-8” first';

/** How files begin that people mistake for tables of text. */
const NO_TEXTS = [
  { begins: [0x50, 0x4b, 0x03, 0x04], is: 'a workbook (such as .xlsx or .ods) or another packed file' },
  { begins: [0xd0, 0xcf, 0x11, 0xe0], is: 'a workbook of the older kind (.xls)' },
];

/** Marks that a program writes before its text, so that others know how it is encoded. */
const MARKS = [{ begins: [0xff, 0xfe], name: 'utf-16le' }, { begins: [0xfe, 0xff], name: 'utf-16be' }];

/** Characters that control machines. No text holds them, but for tabs and ends of lines. */
// deno-lint-ignore no-control-regex
const CONTROL = /[\0-\x08\x0e-\x1f]/;

/** One character takes at most so many bytes. */
const WIDEST = 4;

/**
 * @param {File} file
 * @param {number} limit how many characters there may be
 * @returns {Promise<Told>}
 */
export async function fileText(file, limit) {
  const most = `at most ${limit.toLocaleString('en')} characters`;
  if (file.size > limit * WIDEST) return wrong(`“${file.name}” has ${file.size.toLocaleString('en')} bytes.`, most);
  const told = bytesText(new Uint8Array(await file.arrayBuffer()), file.name);
  if ('wrong' in told || told.text.length <= limit) return told;
  return wrong(`“${file.name}” has ${told.text.length.toLocaleString('en')} characters.`, most);
}

/**
 * @param {Uint8Array} bytes
 * @param {string} name
 * @returns {Told}
 */
export function bytesText(bytes, name) {
  if (!bytes.length) return wrong(`“${name}” is empty.`, 'a file with a table in it');
  const sign = NO_TEXTS.find((one) => doBegin(bytes, one.begins));
  if (sign) return wrong(`“${name}” is ${sign.is}, not a text.`, WORKBOOK);
  const told = decoded(bytes);
  return CONTROL.test(told.text) ? wrong(`“${name}” is not a text.`, 'a table as text, such as a CSV file') : told;
}

/** @param {Uint8Array} bytes @param {number[]} begins */
const doBegin = (bytes, begins) => begins.every((byte, k) => bytes[k] === byte);

/** UTF-8 cannot be mistaken: other encodings almost always break its rules. */
function decoded(/** @type {Uint8Array} */ bytes) {
  const mark = MARKS.find(({ begins }) => doBegin(bytes, begins));
  if (mark) return { text: new TextDecoder(mark.name).decode(bytes), note: '' };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), note: '' };
  } catch {
    const note = 'This file is not in UTF-8. It was read as windows-1252: look whether accents and umlauts are right.';
    return { text: new TextDecoder('windows-1252').decode(bytes), note };
  }
}

const wrong = (/** @type {string} */ message, /** @type {string} */ allowed) => ({ wrong: { field: 'file', message, allowed } });
