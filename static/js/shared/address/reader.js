// @ts-check
/** Reads the values of one address, and collects in plain words what is wrong with them. */

import { numberIn as readNumberIn } from '../typed_number.js';
import { shortened, WRONG_VALUE } from '../words.js';
import { saidIn } from './said.js';

/** @typedef {{minimum: number, maximum?: number, integer?: boolean}} Limits */
/** @typedef {import('../choice.js').Setting} Setting */
/** @typedef {Pick<import('../choice.js').Entry, 'name'|'title'|'settings'>} Entry */
/** @typedef {string[]} Notes what is wrong, one sentence each */

/** @param {string} search such as "?preset=xor&learning_rate=.1" */
export function readAddress(search) {
  const asked = saidIn(search);
  const notes = /** @type {Notes} */ ([]);
  return {
    notes,
    /** Notes that there is no such thing, so nothing is shown of it. @param {string} key @param {string} text */
    leftOut: (key, text) => notes.push(WRONG_VALUE.leftOut(key, text)),
    /** Notes that there is no such thing, and what is used instead. @param {string} key @param {string} text @param {string} usual */
    replaced: (key, text, usual) => notes.push(WRONG_VALUE.replaced(key, text, usual)),
    /**
     * Notes the names among these that no kind has, and what is possible. used: a title; without, they are left out.
     * @param {string} before what stands before a name, such as "racers=" @param {string[]} names
     * @param {{kind: string, kinds: {name: string}[], used?: string}} known
     */
    noSuch: (before, names, known) => notes.push(...noSuch(before, names, known)),
    /** Notes what of the address does not count beside one of its words. @param {string} counts @param {string[]} keys */
    overruled: (counts, ...keys) =>
      notes.push(...keys.filter((key) => asked.has(key)).map((key) => WRONG_VALUE.overruled(key, counts))),
    /** @param {string} key */
    says: (key) => asked.get(key),
    /** @param {string} key @param {{name: string, title?: string}[]} kinds @param {string} usual */
    name: (key, kinds, usual) => nameIn(asked.get(key), key, kinds, usual, notes),
    /** @param {string} key @param {number[]} allowed @param {number} usual */
    oneOf: (key, allowed, usual) => oneOf(asked.get(key), key, allowed, usual, notes),
    /** @param {string} key @param {number} usual @param {Limits} limits */
    number: (key, usual, limits) => numberIn(asked.get(key), `${key}=`, usual, limits, notes),
    /**
     * The same for one setting of a choice.
     * @param {string} before what stands before it, such as "entries=adam," @param {Setting} setting @param {string} text
     */
    setting: (before, setting, text) => numberIn(text, `${before}${setting.name}:`, setting.default, setting, notes),
    /**
     * The choice of an entry.
     * @param {string} before as for a setting @param {Entry} entry @param {string[]} pairs such as "learning_rate:0.1"
     */
    choice: (before, entry, pairs) => choiceIn(before, entry, pairs, notes),
    /**
     * @template Found
     * @param {string} key @param {(text: string) => Found|null} read null when there is no such thing
     * @param {Found} usual
     * @param {string} [usually] what the usual is called; without, nothing is shown of it
     */
    part: (key, read, usual, usually) => partIn(asked.get(key), key, { read, usual, usually }, notes),
  };
}

/**
 * @param {string|null} text
 * @param {string} key
 * @param {{name: string, title?: string}[]} kinds
 * @param {string} usual
 * @param {Notes} notes
 */
function nameIn(text, key, kinds, usual, notes) {
  if (text == null) return usual;
  if (kinds.some((kind) => kind.name === text)) return text;
  notes.push(WRONG_VALUE.replaced(key, text, kinds.find(({ name }) => name === usual)?.title ?? usual));
  return usual;
}

/**
 * @param {string} before
 * @param {string[]} names
 * @param {{kind: string, kinds: {name: string}[], used?: string}} known
 * @returns {Notes}
 */
function noSuch(before, names, { kind, kinds, used = '' }) {
  const known = kinds.map(({ name }) => name);
  const unknown = [...new Set(names)].filter((name) => !known.includes(name));
  const said = `${before}${unknown.map(shortened).join(', ')}`;
  return unknown.length ? [WRONG_VALUE.noSuch(said, kind, known, used)] : [];
}

/**
 * One of a few numbers.
 * @param {string|null} text
 * @param {string} key
 * @param {number[]} allowed
 * @param {number} usual
 * @param {Notes} notes
 */
function oneOf(text, key, allowed, usual, notes) {
  if (text == null) return usual;
  if (allowed.some((one) => String(one) === text)) return Number(text);
  notes.push(WRONG_VALUE.oneOf(key, text, allowed, usual));
  return usual;
}

/**
 * @template Found
 * @param {string|null} text
 * @param {string} key
 * @param {{read: (text: string) => Found|null, usual: Found, usually?: string}} part
 * @param {Notes} notes
 */
function partIn(text, key, { read, usual, usually }, notes) {
  if (text == null) return usual;
  const found = read(text);
  if (found == null) {
    notes.push(usually ? WRONG_VALUE.replaced(key, text, usually) : WRONG_VALUE.leftOut(key, text));
  }
  return found ?? usual;
}

/**
 * @param {string|null} text
 * @param {string} before what stands before it in the address
 * @param {number} usual
 * @param {Limits} limits
 * @param {Notes} notes
 */
function numberIn(text, before, usual, limits, notes) {
  if (text == null) return usual;
  const value = readNumberIn(text);
  const used = within(value, limits) ?? usual;
  if (used !== value) notes.push(WRONG_VALUE.number(`${before}${text}`, limits, used));
  return used;
}

/**
 * An entry with all of its settings: as they are said, else as usual. What it does not have is said in a note.
 * @param {string} before
 * @param {Entry} entry
 * @param {string[]} pairs
 * @param {Notes} notes
 * @returns {import('../choice.js').Choice}
 */
function choiceIn(before, { name, title, settings }, pairs, notes) {
  const given = new Map(pairs.map(nameAndText));
  const unknown = [...given.keys()].filter((key) => !settings.some((one) => one.name === key));
  const known = settings.map((one) => one.name);
  if (unknown.length) notes.push(WRONG_VALUE.setting(`${before}${unknown.map(shortened).join(', ')}`, title, known));
  const values = settings.map((one) => [
    one.name,
    numberIn(given.get(one.name) ?? null, `${before}${one.name}:`, one.default, one, notes),
  ]);
  return { name, ...Object.fromEntries(values) };
}

/** What stands before the first colon, and after it. @param {string} pair @returns {[string, string]} */
function nameAndText(pair) {
  const [name, ...texts] = pair.split(':');
  return [name, texts.join(':')];
}

/**
 * The nearest allowed number; undefined when it is not a number of the right kind at all.
 * @param {number} value
 * @param {Limits} limits
 */
function within(value, { minimum, maximum = Infinity, integer }) {
  if (Number.isNaN(value) || (integer && !Number.isInteger(value))) return undefined;
  return Math.min(maximum, Math.max(minimum, value));
}
