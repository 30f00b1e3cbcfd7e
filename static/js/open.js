// @ts-check
/** Opens what an address asks for, and keeps the address in step with what is chosen. */

import { get } from './api.js';
import { watch } from './dom.js';
import { addressOf, choicesIn, presetIn } from './url.js';

/**
 * @param {ReturnType<import('./store.js').createStore>} store
 * @param {{first: string, rowsOf: (preset: string) => {rows: number, row: number}}} options
 *   first: the preset of an address that names none; rowsOf: how many rows it has, and which is shown first
 */
export function createOpener(store, { first, rowsOf }) {
  /** @param {string} search such as "?preset=xor" */
  async function open(search) {
    const catalog = store.state.catalog ?? (await get('/api/catalog'));
    if (!store.state.catalog) store.dispatch({ type: 'catalogArrived', catalog });
    const { name, notes } = presetIn(search, catalog, first);
    const preset = { ...(await get(`/api/presets/${name}`)), ...rowsOf(name) };
    const asked = choicesIn(search, catalog, preset);
    store.dispatch({ type: 'presetOpened', preset, ...asked, notes: [...notes, ...asked.notes] });
  }

  return open;
}

/**
 * What is chosen goes into the address, so that it can be bookmarked and the back button leads back.
 * @param {ReturnType<import('./store.js').createStore>} store
 * @param {(search: string) => void} open
 */
export function followAddress(store, open) {
  let restoring = true;
  addEventListener('popstate', () => {
    restoring = true;
    open(location.search);
  });
  store.subscribe(watch(({ preset, choices, example }) => [preset, choices, example], (state) => {
    if (!state.preset) return;
    const address = addressOf(state, location.search);
    if (!restoring && address !== location.search) history.pushState(null, '', address);
    restoring = false;
  }));
}
