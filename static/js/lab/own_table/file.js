// @ts-check
/** A file as text: UTF-8, else UTF-16 with its mark, else windows-1252; what is no text is said in plain words. */

/** @typedef {{text: string, note: string}|{wrong: import('./types.js').Complaint}} Told */

import { sampledLines } from './sample_lines.js';
import { NOT_UTF_8, sampleDrawn, WORKBOOKS, WRONG_FILE } from '../words/own_table_files.js';

/** How files begin that people mistake for tables of text. */
const NO_TEXTS = [
  { begins: [0x50, 0x4b, 0x03, 0x04], is: WORKBOOKS.packed },
  { begins: [0xd0, 0xcf, 0x11, 0xe0], is: WORKBOOKS.older },
];

/** Marks that a program writes before its text, so that others know how it is encoded. */
const MARKS = [{ begins: [0xff, 0xfe], name: 'utf-16le' }, { begins: [0xfe, 0xff], name: 'utf-16be' }];

/** Characters that control machines. No text holds them, but for tabs and ends of lines. */
// deno-lint-ignore no-control-regex
const CONTROL = /[\0-\x08\x0e-\x1f]/;

/** One character takes at most so many bytes. */
const WIDEST = 4;

/** No file is so long that a sample of it could not be taken within a second or two. */
const MOST_BYTES = 64_000_000;

/**
 * @param {File} file
 * @param {{characters: number, rows: number}} limits how much there may be
 * @param {boolean} sample whether lines of a longer file are drawn
 * @returns {Promise<Told>}
 */
export async function fileText(file, { characters: limit, rows }, sample) {
  if (file.size > (sample ? MOST_BYTES : limit * WIDEST)) {
    return { wrong: WRONG_FILE.bytes(file.name, file.size, sample ? MOST_BYTES : limit, sample) };
  }
  const told = bytesText(new Uint8Array(await file.arrayBuffer()), file.name);
  if ('wrong' in told || told.text.length <= limit) return told;
  if (!sample) return { wrong: WRONG_FILE.characters(file.name, told.text.length, limit) };
  const drawn = sampledLines(told.text, rows, limit);
  if (!drawn.kept || drawn.text.length > limit) return { wrong: WRONG_FILE.lines(file.name) };
  return { text: drawn.text, note: [told.note, sampleDrawn(file.name, drawn.kept, drawn.rows)].join(' ').trim() };
}

/**
 * @param {Uint8Array} bytes
 * @param {string} name
 * @returns {Told}
 */
export function bytesText(bytes, name) {
  if (!bytes.length) return { wrong: WRONG_FILE.empty(name) };
  const sign = NO_TEXTS.find((one) => doBegin(bytes, one.begins));
  if (sign) return { wrong: WRONG_FILE.workbook(name, sign.is) };
  const told = decoded(bytes);
  return CONTROL.test(told.text) ? { wrong: WRONG_FILE.binary(name) } : told;
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
    return { text: new TextDecoder('windows-1252').decode(bytes), note: NOT_UTF_8 };
  }
}
