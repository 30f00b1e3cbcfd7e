// @ts-check
/** Who races: a row for each entry, how it stands, and the way to its run. */

import { completed } from '../../shared/choice.js';
import { found, watch } from '../../shared/dom.js';
import { labAddresses } from '../lab_address.js';
import { sceneOf } from '../scene.js';
import { MOST_ENTRIES, oneMore, ruleOf } from '../setup.js';
import { LIMIT, namesOf, openLabel, removeLabel } from '../words/choices.js';
import { standing } from '../words/figures.js';
import { entryRow } from './entry_row.js';

/**
 * @typedef {import('../types.js').State} State
 * @typedef {import('../types.js').Entry} Entry
 * @typedef {import('../types.js').Setup} Setup
 * @typedef {import('../types.js').Catalog} Catalog
 * @typedef {State & {setup: Setup, catalog: Catalog}} Ready
 */

/** @param {import('../types.js').Context} context @returns {import('../types.js').View} */
export function entriesView(context) {
  const { part, store } = context;
  const [list, add, limit] = ['entries', 'add-entry', 'entries-limit'].map(part);
  const items = () => /** @type {HTMLElement[]} */ ([...list.children]);
  const rows = entryRows(context, list);
  add.addEventListener('click', () => {
    const { setup, catalog } = /** @type {Ready} */ (store.state);
    store.dispatch({ type: 'changed', change: { entries: [...setup.entries, oneMore(setup.entries, catalog)] } });
  });

  function writeChosen(/** @type {Ready} */ { chosen, setup, catalog }) {
    const names = namesOf(setup, catalog);
    items().forEach((item, place) => {
      item.classList.toggle('chosen', place === chosen);
      found(item, '.selector').setAttribute('aria-pressed', String(place === chosen));
      found(item, '.remove').ariaLabel = removeLabel(place, names[place]);
      found(item, '.open').ariaLabel = openLabel(place, names[place]);
    });
  }

  function writeStandings(/** @type {Ready} */ state) {
    const scene = sceneOf(state);
    if (!scene) return;
    items().slice(0, scene.names.length).forEach((item, place) => {
      found(item, '.status').textContent = standing(scene, place);
    });
  }

  /** @type {((state: Ready) => void)[]} */
  const write = [
    watch(({ setup, catalog }) => [setup.entries, catalog], (state) => {
      const isFull = state.setup.entries.length >= MOST_ENTRIES;
      add.disabled = isFull;
      limit.textContent = isFull ? LIMIT : '';
      rows(state);
    }),
    watch(({ setup: { entries }, chosen }) => [entries, chosen], writeChosen),
    watch(standingKey, writeStandings),
    watch(({ race, motion, time }) => [race, motion, motion === 'rest' ? time : null], linksTo(items)),
  ];
  return {
    update: (state) => state.setup && state.catalog && write.forEach((one) => one(/** @type {Ready} */ (state))),
  };
}

/** The links to the runs, where these stand now. @param {() => HTMLElement[]} items */
function linksTo(items) {
  return async (/** @type {State} */ state) => {
    const scene = sceneOf(state);
    if (!scene || state.motion !== 'rest') return;
    const addresses = await labAddresses(scene.race);
    items().slice(0, addresses.length).forEach((item, place) => {
      const link = /** @type {HTMLAnchorElement} */ (found(item, '.open'));
      link.href = addresses[place](scene.positions[place].index);
    });
  };
}

/** What standings depend on. @param {Ready} state */
const standingKey = (
  state,
) => [state.race, state.setup.entries.length, sceneOf(state)?.positions.map(({ index }) => index).join()];

/** Writes the rows anew, unless they show what has been chosen in them. */
function entryRows(/** @type {import('../types.js').Context} */ { store, id }, /** @type {HTMLElement} */ list) {
  /** What the rows themselves have just chosen: their controls show that already. @type {WeakSet<Entry>} */
  const own = new WeakSet();
  /** @type {Entry[]} */
  let shown = [];
  const now = () => /** @type {Ready} */ (store.state);
  const change = (/** @type {(entries: Entry[]) => Entry[]} */ changed) =>
    store.dispatch({ type: 'changed', change: { entries: changed(now().setup.entries) } });

  function rowOf(/** @type {Entry} */ entry, /** @type {number} */ place, /** @type {Ready} */ { catalog, setup }) {
    const set = (/** @type {Partial<Entry>} */ changes, isShownThere = true) => {
      const next = { ...now().setup.entries[place], ...changes };
      if (isShownThere) own.add(next);
      change((entries) => entries.map((one, i) => (i === place ? next : one)));
    };
    return entryRow(entry, place, {
      id,
      catalog,
      isOnly: setup.entries.length === 1,
      select: () => store.dispatch({ type: 'selected', entry: place }),
      setRule: (name) => set({ optimizer: ruleOf(name, catalog) }, false),
      setSource: (name) => set({ source: completed({ name }, catalog.sources) }),
      setSetting: (name, value) => set({ optimizer: { ...now().setup.entries[place].optimizer, [name]: value } }),
      setSeed: (seed) => set({ seed }),
      remove: () => change((entries) => entries.filter((_, i) => i !== place)),
    });
  }

  return (/** @type {Ready} */ state) => {
    const { entries } = state.setup;
    const isShown = entries.length === shown.length &&
      entries.every((entry, i) => entry === shown[i] || own.has(entry));
    shown = entries;
    if (isShown) return;
    const focused = document.activeElement;
    const name = list.contains(focused) && focused?.id;
    list.style.setProperty('--rows', String(entries.length));
    list.replaceChildren(...entries.map((entry, place) => rowOf(entry, place, state)));
    if (name) /** @type {HTMLElement|null} */ (list.querySelector(`[id="${name}"]`))?.focus();
  };
}
