// @ts-check
/** What an address says of a race of runs: everything that is chosen; what is wrong in it is said. */

import { decode } from '../shared/address/compression.js';
import { readAddress } from '../shared/address/reader.js';
import { writeAddress } from '../shared/address/writer.js';
import { completed, entryOf } from '../shared/choice.js';
import { SEEDS } from '../shared/seeds.js';
import { numberIn } from '../shared/typed_number.js';
import { NAMED, shortened } from '../shared/words.js';
import { notRaced, ownEntry } from './own_run.js';
import { EXACT, MOST_ENTRIES, parameters, usualEntries } from './setup.js';
import { NO_EXPERIMENT, NO_PLANE, OWN_RUN, TOO_MANY } from './words/choices.js';

/**
 * @typedef {import('./types.js').Setup} Setup
 * @typedef {import('./types.js').Entry} Entry
 * @typedef {import('./types.js').Ground} Ground
 * @typedef {import('./types.js').Catalog} Catalog
 * @typedef {import('./types.js').Kind} Kind
 * @typedef {ReturnType<typeof readAddress>} Reader
 * @typedef {{name: string, title: string, experiment: any}} Preset
 */

const PRESET = 'xor';
export const LENGTHS = [20, 50, 100, 200, 500, 1000];
const LENGTH = 200;
const UNITS = ['iterations', 'operations'].map((name) => ({ name }));
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
  const { experiment, title } = isNetwork ? told : presets.find((preset) => preset.name === name);
  if (own !== null && !isNetwork) reader.notes.push(NO_EXPERIMENT(title));
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
  const { optimizers, sources } = catalog;
  const asked = texts.slice(0, MOST_ENTRIES).map(partsOf);
  sayUnknown(reader, 'entries=', asked.map(({ name }) => name), { kind: NAMED.rule, kinds: optimizers, usual: RULE });
  const asksFor = asked.map(({ given }) => given.source ?? EXACT);
  sayUnknown(reader, 'entries=…,source:', asksFor, { kind: NAMED.source, kinds: sources, usual: EXACT });
  const before = reader.says('entries') == null ? OWN_RUN : 'entries=';
  return asked.map((parts) => entryIn(reader, before, parts, catalog));
}

/** @param {string} text such as "adam,learning_rate:0.1,source:spsa" */
function partsOf(text) {
  const [name, ...pairs] = text.split(',');
  return { name, pairs, given: Object.fromEntries(pairs.map((pair) => pair.split(':'))) };
}

/**
 * @param {Reader} reader @param {string} where in the address it stands @param {ReturnType<typeof partsOf>} parts
 * @param {Catalog} catalog @returns {Entry}
 */
function entryIn(reader, where, { name, pairs, given }, { optimizers, sources }) {
  const isOfTheRule = (/** @type {string} */ pair) => !/^(source|seed):/.test(pair);
  const before = `${where}${shortened(name)},`;
  return {
    optimizer: reader.choice(before, known(name, optimizers, RULE), pairs.filter(isOfTheRule)),
    source: completed({ name: known(given.source ?? EXACT, sources, EXACT).name }, sources),
    seed: given.seed === undefined ? null : seedIn(reader, before, given.seed),
  };
}

/** @param {Reader} reader @param {string} before @param {string} text */
const seedIn = (reader, before, text) =>
  reader.setting(before, { ...SEEDS, name: 'seed', default: 0, summary: '' }, text);

/** @param {string} name @param {Kind[]} kinds @param {string} usual */
const known = (name, kinds, usual) => kinds.find((kind) => kind.name === name) ?? entryOf({ name: usual }, kinds);

/**
 * Notes the names that no kind has, with what is used instead.
 * @param {Reader} reader @param {string} before @param {string[]} names
 * @param {{kind: string, kinds: Kind[], usual: string}} possible
 */
const sayUnknown = (reader, before, names, { kind, kinds, usual }) =>
  reader.noSuch(before, names, { kind, kinds, used: entryOf({ name: usual }, kinds).title });

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
