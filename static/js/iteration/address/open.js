// @ts-check
/** Opens what an address of the page of one iteration asks for. */

import { get } from '../../shared/api.js';
import { placeIn } from './place.js';
import { choicesIn, presetIn } from './url.js';

/** @typedef {import('../state/types.js').State} State */

/**
 * What is needed to open an address: the catalog, and the preset with its choices.
 * @param {{first: string, rowsOf: (preset: string) => {rows: number, row: number}}} options
 *   first: the preset of an address that names none; rowsOf: how many rows it has, and which is shown first
 * @returns {import('../../shared/resources.js').Resource}
 */
export function opening({ first, rowsOf }) {
  async function open(/** @type {State} */ { catalog: known }, /** @type {string} */ asked, /** @type {AbortSignal} */ signal) {
    const catalog = known ?? (await get('/api/catalog', signal));
    const { name, notes } = presetIn(asked, catalog, first);
    const preset = { ...(await get(`/api/presets/${name}`, signal)), ...rowsOf(name) };
    const chosen = choicesIn(asked, catalog, preset);
    const { place, notes: astray } = placeIn(asked, preset.experiment.problem);
    const all = [...notes, ...chosen.notes, ...astray];
    return { type: 'presetOpened', catalog, preset, ...chosen, place, notes: all };
  }
  return {
    group: (state) => String(state.asked),
    next: (state) => (state.asked == null ? null : (signal) => open(state, state.asked, signal)),
  };
}
