// @ts-check
/** The address and the choices: whatever is chosen can be bookmarked, and what is wrong in an address is said. */

import { readAddress } from '../../shared/address/reader.js';
import { themeIn } from '../../shared/address/theme.js';
import { completed } from '../../shared/choice.js';
import { SEEDS } from '../../shared/seeds.js';
import { unknownSetting } from '../words/controls.js';
import { placeSaid } from './place.js';

/** @typedef {import('../state/types.js').State} State */
/** @typedef {import('../state/types.js').Catalog} Catalog */
/** @typedef {import('../state/types.js').Choice} Choice */
/** @typedef {import('../state/types.js').Choices} Choices */
/** @typedef {import('../state/types.js').Kind} Kind */
/** @typedef {import('../state/types.js').Preset} Preset */
/** @typedef {ReturnType<typeof readAddress>} Reader */

/** What an address says for the mean of all rows. */
const MEAN = 'mean';

/**
 * Which preset an address asks for.
 * @param {string} search such as "?preset=xor&learning_rate=.1"
 * @param {{presets: {name: string, title?: string}[]}} catalog
 * @param {string} first the preset of an address that names none
 * @returns {{name: string, notes: string[]}}
 */
export function presetIn(search, catalog, first) {
  const reader = readAddress(search);
  const name = reader.name('preset', catalog.presets, first);
  return { name, notes: reader.notes };
}

/**
 * What an address asks for beyond the preset. A wrong value is replaced and said in a note.
 * @param {string} search
 * @param {Catalog} catalog
 * @param {Preset} preset
 * @returns {{choices: Choices, example: number|null, notes: string[]}}
 */
export function choicesIn(search, catalog, preset) {
  const reader = readAddress(search);
  const { experiment } = preset;
  const choices = {
    source: chosenKind(reader, 'source', catalog.sources, experiment.source),
    optimizer: chosenKind(reader, 'optimizer', catalog.optimizers, experiment.optimizer),
    seed: reader.number('seed', experiment.seed, SEEDS),
  };
  const example = exampleIn(reader, preset);
  return { choices, example, notes: [...reader.notes, ...strangers(reader, choices, catalog)] };
}

/**
 * Settings that belong to another source or optimizer than the chosen ones.
 * @param {Reader} reader @param {Choices} choices @param {Catalog} catalog
 */
function strangers(reader, { source, optimizer }, catalog) {
  const settings = [...catalog.optimizers, ...catalog.sources].flatMap((kind) => kind.settings);
  const names = new Set(settings.map((one) => one.name));
  const unused = [...names].filter((name) => reader.says(name) && !(name in source) && !(name in optimizer));
  return unused.map((name) => unknownSetting(name, optimizer.name, source.name));
}

/** Rows are counted from 1 where people read them, and from 0 where the server does. @param {Reader} reader @param {Preset} preset */
function exampleIn(reader, { rows, row }) {
  if (reader.says('row') === MEAN) return null;
  return reader.number('row', row + 1, { minimum: 1, maximum: rows, integer: true }) - 1;
}

/**
 * The address of what is chosen and where the page stands; it says only what differs from the preset.
 * @param {State} state with a preset in it
 * @param {string} search the present one, of which the theme is kept
 */
export function addressOf(state, search) {
  const { preset, choices, example, catalog } = /** @type {import('../state/types.js').Ready} */ (state);
  const { experiment, steps } = preset;
  const said = {
    preset: preset.name,
    ...differing('source', choices.source, experiment.source, catalog.sources),
    ...differing('optimizer', choices.optimizer, experiment.optimizer, catalog.optimizers),
    ...(choices.seed !== experiment.seed && { seed: choices.seed }),
    ...(example !== preset.row && { row: example == null ? MEAN : example + 1 }),
    ...placeSaid(state, steps),
    ...(state.asking && { predict: JSON.stringify(state.asking.question) }),
    ...themeIn(search),
  };
  return '?' + new URLSearchParams(/** @type {Record<string, any>} */ ({ ...said, ...unfolding(said, state) }));
}

/** What an address may say and still open a calm page: app/web/iteration/unfolding.py knows what unfolds it. */
const CALM = ['preset', 'seed', 'row', 'beat', 'steps', 'look', 'predict', 'theme'];

/** Once all controls are shown, they are when the page is opened again. @param {object} said @param {State} state */
const unfolding = (said, { unfolded }) =>
  unfolded && Object.keys(said).every((key) => CALM.includes(key)) ? { controls: 'all' } : {};

/** @param {string} key @param {Choice} chosen @param {Choice} preset @param {Kind[]} kinds */
function differing(key, chosen, preset, kinds) {
  /** @type {Choice} */
  const usual = completed(chosen.name === preset.name ? preset : { name: chosen.name }, kinds);
  const settings = Object.entries(chosen).filter(([name, value]) => name !== 'name' && value !== usual[name]);
  return { ...(chosen.name !== preset.name && { [key]: chosen.name }), ...Object.fromEntries(settings) };
}

/** @param {Reader} reader @param {string} key @param {Kind[]} kinds @param {Choice} preset @returns {Choice} */
function chosenKind(reader, key, kinds, preset) {
  const name = reader.name(key, kinds, preset.name);
  /** @type {Choice} */
  const base = completed(name === preset.name ? preset : { name }, kinds);
  const settings = kinds.find((kind) => kind.name === name)?.settings ?? [];
  const given = settings.map((one) => [one.name, reader.number(one.name, base[one.name], one)]);
  return { name, ...Object.fromEntries(given) };
}
