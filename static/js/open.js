// @ts-check
/** Opens what an address asks for, and keeps the address in step with what is chosen. */

import { get } from './api.js';
import { watch } from './dom.js';
import { addressOf, choicesIn, presetIn } from './url.js';

/**
 * What is needed to open an address: the catalog, and the preset with its choices.
 * @param {{first: string, rowsOf: (preset: string) => {rows: number, row: number}}} options
 *   first: the preset of an address that names none; rowsOf: how many rows it has, and which is shown first
 * @returns {import('./keep.js').Kind}
 */
export function opening({ first, rowsOf }) {
  async function open({ catalog: known, asked }, signal) {
    const catalog = known ?? (await get('/api/catalog', signal));
    const { name, notes } = presetIn(asked, catalog, first);
    const preset = { ...(await get(`/api/presets/${name}`, signal)), ...rowsOf(name) };
    const chosen = choicesIn(asked, catalog, preset);
    return { type: 'presetOpened', catalog, preset, ...chosen, notes: [...notes, ...chosen.notes] };
  }
  return {
    group: (state) => String(state.asked),
    next: (state) => (state.asked == null ? null : (signal) => open(state, signal)),
  };
}

/**
 * What is chosen goes into the address, so that it can be bookmarked and the back button leads back.
 * @param {ReturnType<import('./store.js').createStore>} store
 */
export function followAddress(store) {
  let restoring = true;
  addEventListener('popstate', () => {
    restoring = true;
    store.dispatch({ type: 'addressAsked', search: location.search });
  });
  store.subscribe(watch(({ preset, choices, example }) => [preset, choices, example], (state) => {
    if (!state.preset) return;
    const address = addressOf(state, location.search);
    if (!restoring && address !== location.search) history.pushState(null, '', address);
    restoring = false;
  }));
}
