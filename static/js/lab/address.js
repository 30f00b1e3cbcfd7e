// @ts-check
/** The address of the lab: `?preset=` while nothing is changed, else the whole experiment in `e`. */

import { followAddress as follow } from '../iteration/address/follow.js';
import { lengthened, placeIn, placeSaid } from '../iteration/address/place.js';
import { readAddress } from '../shared/address/reader.js';
import { choicesIn, presetIn } from '../iteration/address/choices.js';
import { saidIn } from '../shared/address/said.js';
import { themeIn } from '../shared/address/theme.js';
import { completed } from '../shared/choice.js';
import { get } from '../shared/api.js';
import { decode, encode } from '../shared/address/compression.js';
import { besideExperiment } from './beside_experiment.js';
import { inPlaceIn, inPlaceSaid } from './state/in_place.js';
import { faultOf } from './validity.js';
import { offered } from './own_rule.js';
import { NOT_KEPT, placeLeftOut, unreadableAddress } from './words/files.js';

/** @typedef {import('./types.js').State} State */
/** @typedef {import('./types.js').Catalog} Catalog */
/** @typedef {import('./types.js').Choices} Choices */
/** @typedef {{experiment: any, example: number|null}} Told what somebody has handed over, not checked yet */
/** @typedef {{first: string, rowsOf: (preset: string) => {rows: number, row: number}}} Examples */

/** An experiment longer than this stands behind a `#`: what follows it never goes to a server, which has limits. */
const LONGEST_QUERY = 6000;

/** Until somebody has stopped turning a control, in milliseconds. */
const TYPING_PAUSE = 250;

/** How long a run is that nobody has planned. */
const USUAL_STEPS = 200;

/** What an address says besides what is chosen. */
const OF_THE_PLACE = 'iteration beat steps look plane window heights local view camera nodes race theme'.split(' ');

/** What nodes can show; an address that does not say leaves it as it is. */
const NODES_SHOW = [{ name: 'numbers' }, { name: 'maps' }];

/**
 * What is needed to open an address of the lab.
 * @param {Examples} examples
 * @returns {import('../shared/resources.js').Resource}
 */
export function opening(examples) {
  /** @param {State} state @param {string} asked @param {AbortSignal} signal */
  async function open({ catalog: known, nodesShow: before }, asked, signal) {
    const catalog = known ?? offered(await get('/api/catalog', signal));
    const told = await toldIn(asked, catalog);
    const opened = told.experiment ? written(told, catalog) : await preset(asked, catalog, examples, signal);
    const address = told.wrong ? `?preset=${opened.preset.name}` : asked;
    const [search] = address.split('#');
    const { place, notes } = placeIn(search, opened.choices.problem, catalog.planes);
    const reader = readAddress(search);
    const nodesShow = reader.name('nodes', NODES_SHOW, before);
    const inPlace = inPlaceIn(reader);
    const beside = told.experiment ? besideExperiment(search, catalog) : [];
    const unread = told.wrong ? unreadNotes(told.wrong, asked, opened.preset.title) : [];
    const said = [...unread, ...beside, ...opened.notes, ...notes, ...lengthened(place), ...reader.notes];
    return { type: 'presetOpened', catalog, ...opened, address, place, nodesShow, inPlace, notes: said };
  }
  return {
    group: (state) => String(state.asked),
    next: (state) => (state.asked == null ? null : (signal) => open(state, state.asked, signal)),
  };
}

/** What is said where an experiment cannot be read. @param {string} wrong @param {string} asked @param {string} shown */
function unreadNotes(wrong, asked, shown) {
  const named = new Set(new URLSearchParams(asked.split('#')[0]).keys());
  const left = OF_THE_PLACE.filter((name) => name !== 'theme' && named.has(name));
  return [unreadableAddress(wrong, shown), ...(left.length ? [placeLeftOut(left)] : [])];
}

/**
 * The experiment that is written in an address.
 * @param {string} asked
 * @param {Catalog} catalog
 * @returns {Promise<Told & {wrong: string|null}>} null when there is none, or none that
 *   can be read; wrong: then why not, in a sentence
 */
export async function toldIn(asked, catalog) {
  const text = letters(asked);
  if (text == null) return { experiment: null, example: null, wrong: null };
  const told = await decode(text).catch(() => null);
  const wrong = faultOf(told, catalog);
  return wrong == null ? { ...told, wrong } : { experiment: null, example: null, wrong };
}

function letters(/** @type {string} */ asked) {
  const [search, hash = ''] = asked.split('#');
  return saidIn(search).get('e') ?? new URLSearchParams(hash).get('e');
}

/**
 * What is opened when somebody hands over a whole experiment.
 * @param {Told} told
 * @param {Catalog} catalog
 * @param {number} [steps] how long the run is
 */
export function written({ experiment, example }, catalog, steps = USUAL_STEPS) {
  const source = { ...experiment.source, ...completed(experiment.source, catalog.sources) };
  const whole = (/** @type {any} */ rule) => ({ ...rule, ...completed(rule, catalog.optimizers) });
  const optimizer = whole(experiment.optimizer);
  /** @type {import('./types.js').Edit[]} */
  const edits = experiment.edits
    .map((/** @type {any} */ { optimizer: rule, ...edit }) => ({
      values: {},
      ...edit,
      ...(rule && { optimizer: whole(rule) }),
    }))
    .toSorted((/** @type {{count: number}} */ one, /** @type {{count: number}} */ other) => one.count - other.count);
  const choices = /** @type {Choices} */ ({ ...experiment, source, optimizer, edits });
  // How many rows there are is known when the data have come.
  const rows = Math.max(1, (example ?? 0) + 1);
  const preset = /** @type {any} */ ({ name: null, steps, rows, row: null, experiment: {} });
  return { preset, choices, example, notes: /** @type {string[]} */ ([]) };
}

/** @param {string} asked @param {Catalog} catalog @param {Examples} examples @param {AbortSignal} signal */
async function preset(asked, catalog, { first, rowsOf }, signal) {
  const [search] = asked.split('#');
  const { name, notes } = presetIn(search, catalog, first);
  const found = { ...(await get(`/api/presets/${name}`, signal)), ...rowsOf(name) };
  const chosen = choicesIn(search, catalog, found);
  const { problem, batch_size } = found.experiment;
  const choices = { problem, batch_size, ...chosen.choices, theta: found.experiment.theta ?? null, edits: [] };
  return { preset: found, choices, example: chosen.example, notes: [...notes, ...chosen.notes] };
}

/**
 * The address of what is chosen and where the page stands, with the theme of the present one.
 * @param {State} state
 * @param {string} present such as "?preset=xor&theme=dark"
 */
export function addressOf(state, present) {
  const { choices, example, opened, preset } = state;
  const asOpened = opened != null && choices === opened.choices && example === opened.example;
  const usual = asOpened && preset?.name != null ? preset.steps : USUAL_STEPS;
  /** @type {Record<string, string>} */
  const nodes = state.nodesShow === NODES_SHOW[0].name ? {} : { nodes: state.nodesShow };
  /** @type {Record<string, string>} */
  const said = { ...placeSaid(state, usual), ...nodes, ...inPlaceSaid(state), ...themeIn(present) };
  return asOpened ? withSaid(opened.address, said) : addressWith(/** @type {Choices} */ (choices), example, said);
}

/**
 * An address that holds a whole experiment.
 * @param {Choices} experiment
 * @param {number|null} example
 * @param {Record<string, string>} said what else it says
 */
export async function addressWith(experiment, example, said) {
  const e = await encode({ experiment, example });
  if (e.length <= LONGEST_QUERY) return `?${new URLSearchParams({ e, ...said })}`;
  return `?${new URLSearchParams(said)}#e=${e}`;
}

/** What was opened, seen from the place that is said. */
function withSaid(/** @type {string} */ address, /** @type {Record<string, string>} */ said) {
  const [search, hash] = address.split('#');
  const told = [...new URLSearchParams(search)].filter(([key]) => !OF_THE_PLACE.includes(key));
  const all = new URLSearchParams([...told, ...Object.entries(said)]);
  return `${all.size ? `?${all}` : ''}${hash ? `#${hash}` : ''}`;
}

/**
 * Whatever is chosen goes into the address, so that it can be passed on and the back button leads back.
 * @param {import('./types.js').Store} store
 */
export const followAddress = (store) =>
  follow(store, {
    addressOf,
    watched: ({ nodesShow, inPlace }) => [nodesShow, inPlace],
    delay: TYPING_PAUSE,
    onRefused: () => store.dispatch({ type: 'noted', notes: [NOT_KEPT] }),
  });
