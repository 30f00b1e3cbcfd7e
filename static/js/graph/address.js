// @ts-check
/** What an address says of a graph: the formula, its values, and what is looked at. */

import { startIn, startText } from '../shared/address/formula.js';
import { readAddress } from '../shared/address/reader.js';
import { writeAddress } from '../shared/address/writer.js';
import { numberIn } from '../shared/typed_number.js';
import { INITIAL } from './state.js';

/**
 * @typedef {import('./types.js').Asked} Asked
 * @typedef {import('./types.js').Example} Example
 * @typedef {ReturnType<typeof readAddress>} Reader
 */

const MODES = [{ name: 'reverse' }, { name: 'forward' }];
const NUDGES = { minimum: -1e6, maximum: 1e6 };

/**
 * What an address asks for. A wrong value is replaced and said in a note; the formula is checked later.
 * @param {string} search
 * @param {Example[]} examples the first one is shown where the address names no formula
 * @returns {{asked: Asked, notes: string[]}}
 */
export function askedIn(search, examples) {
  const reader = readAddress(search);
  const whole = (/** @type {string} */ key) => reader.number(key, 0, { minimum: 0, integer: true });
  const asked = {
    ...formulaIn(reader, examples),
    mode: /** @type {import('./types.js').Mode} */ (reader.name('mode', MODES, INITIAL.mode)),
    output: whole('output'),
    variable: reader.says('variable'),
    step: whole('step'),
    chosen: whole('node'),
    nudge: reader.number('nudge', INITIAL.nudge, NUDGES),
    cached: reader.part('cached', cachedIn, null),
  };
  return { notes: reader.notes, asked };
}

/** @param {Reader} reader @param {Example[]} examples */
function formulaIn(reader, examples) {
  const start = startIn(reader);
  const text = reader.says('text');
  if (text?.trim()) {
    reader.overruled('text', 'formula', 'preset');
    return { draft: text, start };
  }
  if (text != null) {
    reader.replaced('text', text, examples[0].text);
    return { draft: examples[0].text, start: examples[0].start };
  }
  const key = reader.says('formula') == null ? 'preset' : 'formula';
  if (key === 'formula') reader.overruled('formula', 'preset');
  const name = reader.name(key, examples, examples[0].name);
  const example = examples.find((one) => one.name === name) ?? examples[0];
  return { draft: example.text, start: { ...example.start, ...start } };
}

/** A node and a value, such as "4:10". @param {string} text */
function cachedIn(text) {
  const [node, value] = text.split(':').map(numberIn);
  return Number.isInteger(node) && node >= 0 && Number.isFinite(value) ? { node, value } : null;
}

/**
 * The address of what is shown; it says only what is not so anyway.
 * @param {import('./types.js').State} state
 * @param {string} search of which the theme is kept
 */
export function addressOf({ text, start, mode, output, variable, step, chosen, nudge, cached }, search) {
  return writeAddress({
    text: text ?? '',
    start: startText(start),
    ...(mode !== INITIAL.mode && { mode }),
    ...(output && { output }),
    ...(mode === 'forward' && variable && { variable }),
    ...(step && { step }),
    ...(chosen && { node: chosen }),
    ...(nudge !== INITIAL.nudge && { nudge }),
    ...(cached && { cached: `${cached.node}:${cached.value}` }),
  }, search);
}
