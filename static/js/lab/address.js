// @ts-check
/** The address of the lab: `?preset=` while nothing is changed, else the whole experiment in `e`. */

import { get } from '../api.js';
import { watch } from '../dom.js';
import { choicesIn, completed, presetIn } from '../url.js';
import { decode, encode } from './codec.js';
import { misread } from './misread.js';
import { offered } from './own_rule.js';

/** @typedef {import('./state.js').State} State */

/** An experiment longer than this stands behind a `#`: what follows it never goes to a server, which has limits. */
const LONGEST_QUERY = 6000;

/** Browsers do not open what is longer: Firefox stops at 2^20 characters, Chromium at 2^21. */
const LONGEST_ADDRESS = 1_000_000;

const NOT_KEPT = 'The browser cannot keep this experiment in the address: it may be too long. Everything works here, '
  + 'but a reload, or the address passed on, leads to the experiment before it.';

/** Until somebody has stopped turning a control, in milliseconds. */
const HUSH = 250;

/** How long a run is that nobody has planned. */
const USUAL_STEPS = 200;

/** What an address says, wherever in it that stands. */
export const searchNow = () => location.search + location.hash;

/**
 * What is needed to open an address of the lab.
 * @param {{first: string, rowsOf: (preset: string) => {rows: number, row: number}}} examples
 * @returns {import('../keep.js').Kind}
 */
export function opening(examples) {
  async function open({ catalog: known, asked }, signal) {
    const catalog = known ?? offered(await get('/api/catalog', signal));
    const told = await toldIn(asked, catalog);
    const opened = told.experiment ? written(told, catalog) : await preset(asked, catalog, examples, signal);
    const address = told.notes.length ? `?preset=${opened.preset.name}` : asked;
    return { type: 'presetOpened', catalog, ...opened, address, notes: [...told.notes, ...opened.notes] };
  }
  return {
    group: (state) => String(state.asked),
    next: (state) => (state.asked == null ? null : (signal) => open(state, signal)),
  };
}

/**
 * The experiment that is written in an address.
 * @param {string} asked
 * @param {object} catalog
 * @returns {Promise<{experiment: any, example: number|null, notes: string[]}>} null when there is none, or none that
 *   can be read; a note then says why
 */
export async function toldIn(asked, catalog) {
  const text = letters(asked);
  if (text == null) return { experiment: null, example: null, notes: [] };
  const told = await decode(text).catch(() => null);
  const wrong = misread(told, catalog);
  if (wrong == null) return { ...told, notes: [] };
  const note = `The experiment in the address cannot be read: ${wrong} An example is shown instead.`;
  return { experiment: null, example: null, notes: [note] };
}

function letters(asked) {
  const [search, hash = ''] = asked.split('#');
  return new URLSearchParams(search).get('e') ?? new URLSearchParams(hash).get('e');
}

/**
 * What is opened when somebody hands over a whole experiment.
 * @param {{experiment: any, example: number|null}} told
 * @param {any} catalog
 * @param {number} [steps] how long the run is
 */
export function written({ experiment, example }, catalog, steps = USUAL_STEPS) {
  const source = completed(experiment.source, catalog.sources);
  const optimizer = { ...experiment.optimizer, ...completed(experiment.optimizer, catalog.optimizers) };
  const edits = experiment.edits.toSorted((one, other) => one.count - other.count);
  const choices = { ...experiment, source, optimizer, edits };
  // How many rows there are is known when the data have come.
  const rows = Math.max(1, (example ?? 0) + 1);
  return { preset: { name: null, steps, rows, row: null, experiment: {} }, choices, example, notes: [] };
}

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
 * The address of what is chosen, with the theme of the present one.
 * @param {State} state
 * @param {string} present such as "?preset=xor&theme=dark"
 */
export async function addressOf({ choices, example, opened }, present) {
  const theme = new URLSearchParams(present.split('#')[0]).get('theme');
  const kept = theme ? { theme } : {};
  if (choices === opened?.choices && example === opened.example) return themed(opened.address, kept);
  const e = await encode({ experiment: choices, example });
  if (e.length <= LONGEST_QUERY) return `?${new URLSearchParams({ e, ...kept })}`;
  return `?${new URLSearchParams(kept)}#e=${e}`;
}

function themed(address, kept) {
  const [search, hash] = address.split('#');
  const said = new URLSearchParams({ ...Object.fromEntries(new URLSearchParams(search)), ...kept });
  return `${said.size ? `?${said}` : ''}${hash ? `#${hash}` : ''}`;
}

/**
 * Whatever is chosen goes into the address, so that it can be passed on and the back button leads back.
 * @param {ReturnType<import('../store.js').createStore>} store
 */
export function followAddress(store) {
  let opening = true;
  let timer = 0;
  addEventListener('popstate', () => {
    opening = true;
    clearTimeout(timer);
    store.dispatch({ type: 'addressAsked', search: searchNow() });
  });

  async function write(state) {
    const address = await addressOf(state, searchNow());
    const passed = store.state.choices !== state.choices || store.state.example !== state.example;
    if (passed || address === searchNow() || isKept(address || location.pathname)) return;
    store.dispatch({ type: 'noted', notes: [NOT_KEPT] });
  }

  store.subscribe(watch(({ choices, example }) => [choices, example], (state) => {
    if (!state.choices) return;
    clearTimeout(timer);
    if (!opening) timer = window.setTimeout(write, HUSH, state);
    opening = false;
  }));
}

/** Browsers refuse addresses that are too long, and some of them too many in a short time. */
function isKept(address) {
  if (address.length > LONGEST_ADDRESS) return false;
  try {
    history.pushState(null, '', address);
    return true;
  } catch {
    return false;
  }
}
