// @ts-check
/** What an address says of a race of runs: everything that is chosen; what is wrong in it is said. */

import { decode } from '../shared/address/compression.js';
import { readAddress } from '../shared/address/reader.js';
import { writeAddress } from '../shared/address/writer.js';
import { completed } from '../shared/choice.js';
import { numberIn } from '../shared/typed_number.js';
import { notRaced, ownEntry } from './own_run.js';
import { EXACT, MOST_ENTRIES, parameters, usualEntries } from './setup.js';
import { NO_EXPERIMENT, NO_PLANE, TOO_MANY } from './words/choices.js';

/**
 * @typedef {import('./types.js').Setup} Setup
 * @typedef {import('./types.js').Entry} Entry
 * @typedef {import('./types.js').Ground} Ground
 * @typedef {import('./types.js').Catalog} Catalog
 * @typedef {ReturnType<typeof readAddress>} Reader
 * @typedef {{name: string, experiment: any}} Preset
 */

const PRESET = 'xor';
export const LENGTHS = [20, 50, 100, 200, 500, 1000];
const LENGTH = 200;
const UNITS = ['iterations', 'operations'].map((name) => ({ name }));
const SEEDS = { minimum: 0, maximum: 2 ** 32 - 1, integer: true };
const BATCHES = { minimum: 1, maximum: 100_000, integer: true };
const RULE = 'gradient_descent';

/** An experiment longer than this stands behind a `#`, as in addresses of the lab. */
export const LONGEST_QUERY = 6000;

/**
 * The race that an address asks for. A wrong value is replaced and said in a note.
 * @param {string} search
 * @param {Catalog} catalog
 * @param {Preset[]} presets
 */
export async function opened(search, catalog, presets) {
  const [query, hash = ''] = search.split('#');
  const reader = readAddress(query);
  const own = reader.says('e') ?? new URLSearchParams(hash).get('e');
  const { ground, experiment } = await groundIn(reader, own, presets);
  if (ground.own && reader.says('entries') == null) reader.notes.push(...notRaced(experiment, catalog));
  const entries = entriesIn(reader, catalog, usualOf(ground, experiment, catalog));
  /** @type {Setup} */
  const setup = {
    ground,
    entries,
    steps: reader.oneOf('steps', LENGTHS, LENGTH),
    plane: planeIn(reader, parameters(ground.problem)),
    unit: /** @type {import('./types.js').Unit} */ (reader.name('unit', UNITS, UNITS[0].name)),
  };
  const time = reader.number('time', 0, { minimum: 0, maximum: setup.steps, integer: true });
  const chosen = reader.number('entry', 1, { minimum: 1, maximum: entries.length, integer: true }) - 1;
  return { setup, notes: reader.notes, time, chosen };
}

/** @param {Reader} reader @param {string|null} own @param {Preset[]} presets */
async function groundIn(reader, own, presets) {
  const told = own === null ? null : await decode(own).catch(() => null);
  const isNetwork = told?.experiment?.problem?.kind === 'network';
  if (isNetwork) reader.overruled('e', 'preset');
  const name = isNetwork ? '' : reader.name('preset', presets, PRESET);
  if (own !== null && !isNetwork) reader.notes.push(NO_EXPERIMENT(name));
  const { experiment } = isNetwork ? told : presets.find((preset) => preset.name === name);
  const { problem, batch_size: size = null, theta = null } = experiment;
  const seed = reader.number('seed', experiment.seed ?? 0, SEEDS);
  /** @type {Ground} */
  const ground = {
    name,
    own: isNetwork ? /** @type {string} */ (own) : '',
    problem,
    batchSize: batchIn(reader, size),
    seed,
    // Another seed starts elsewhere.
    theta: seed === (experiment.seed ?? 0) ? theta : null,
  };
  return { ground, experiment };
}

/**
 * Who races where nobody is named: of an experiment of one's own its own rule and source, and those that always do.
 * @param {Ground} ground @param {any} experiment @param {Catalog} catalog
 */
function usualOf({ own, problem }, experiment, catalog) {
  const mine = own && ownEntry(experiment, catalog);
  return [...(mine ? [entryText(mine)] : []), usualEntries(problem)].join(';');
}

/** @param {Reader} reader @param {number|null} usual */
function batchIn(reader, usual) {
  const text = reader.says('batch');
  if (text == null) return usual;
  if (text === 'all') return null;
  if (Number.isInteger(numberIn(text))) return reader.number('batch', BATCHES.minimum, BATCHES);
  reader.replaced('batch', text, String(usual ?? 'all'));
  return usual;
}

/** @param {Reader} reader @param {Catalog} catalog @param {string} usual */
function entriesIn(reader, catalog, usual) {
  const texts = (reader.says('entries') ?? usual).split(';');
  if (texts.length > MOST_ENTRIES) reader.notes.push(TOO_MANY(texts.length));
  return texts.slice(0, MOST_ENTRIES).map((text) => entryIn(reader, text, catalog));
}

/** @param {Reader} reader @param {string} text @param {Catalog} catalog @returns {Entry} */
function entryIn(reader, text, { optimizers, sources }) {
  const [name, ...pairs] = text.split(',');
  const isOfTheRule = (/** @type {string} */ pair) => !/^(source|seed):/.test(pair);
  const given = Object.fromEntries(pairs.map((pair) => pair.split(':')));
  const optimizer = reader.choice(known(reader, 'entries', name, optimizers, RULE), pairs.filter(isOfTheRule));
  const source = known(reader, 'source', given.source ?? EXACT, sources, EXACT);
  return {
    optimizer,
    source: completed({ name: source.name }, sources),
    seed: given.seed === undefined ? null : seedIn(reader, given.seed),
  };
}

/** @param {Reader} reader @param {string} text */
const seedIn = (reader, text) => reader.setting({ ...SEEDS, name: 'seed', default: 0, summary: '' }, text);

/**
 * @param {Reader} reader @param {string} key @param {string} name @param {import('./types.js').Kind[]} kinds
 * @param {string} usual
 */
function known(reader, key, name, kinds, usual) {
  const found = kinds.find((kind) => kind.name === name);
  if (!found) reader.replaced(key, name, usual);
  return found ?? /** @type {import('./types.js').Kind} */ (kinds.find((kind) => kind.name === usual));
}

/** @param {Reader} reader @param {number} parameters of the network */
function planeIn(reader, parameters) {
  const text = reader.says('plane');
  if (text == null) return null;
  const numbers = text.split(',').map(Number);
  const isParameter = (/** @type {number} */ one) => Number.isInteger(one) && one >= 0 && one < parameters;
  const fits = numbers.length === 2 && numbers.every(isParameter) && numbers[0] !== numbers[1];
  if (!fits) reader.notes.push(NO_PLANE(text, parameters - 1));
  return fits ? numbers : null;
}

/**
 * The address of a race.
 * @param {Setup} setup @param {string} search of which the theme is kept
 * @param {{time?: number, chosen?: number}} [moment]
 */
export function addressOf({ ground, entries, steps, plane, unit }, search, { time, chosen } = {}) {
  const { own } = ground;
  const isLong = own.length > LONGEST_QUERY;
  const address = writeAddress({
    ...(own ? !isLong && { e: own } : { preset: ground.name }),
    entries: entries.map(entryText).join(';'),
    steps,
    seed: ground.seed,
    batch: ground.batchSize ?? 'all',
    ...(plane && { plane: plane.join(',') }),
    unit,
    ...(time && { time }),
    ...(chosen && { entry: chosen + 1 }),
  }, search);
  return isLong ? `${address}#e=${own}` : address;
}

/** "adam,learning_rate:0.1,source:spsa,seed:3" @param {Entry} entry */
export function entryText({ optimizer: { name, ...settings }, source, seed }) {
  const pairs = Object.entries(settings).map((pair) => pair.join(':'));
  if (source.name !== EXACT) pairs.push(`source:${source.name}`);
  if (seed !== null) pairs.push(`seed:${seed}`);
  return [name, ...pairs].join(',');
}
