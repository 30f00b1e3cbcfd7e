// @ts-check
/** Wires a page that walks through a run: its loaders, its clock, its keys, and the views that show it. */

import { byId } from '../shared/dom.js';
import { loadMissing } from '../shared/resources.js';
import { listenToKeys } from '../shared/keyboard.js';
import { speedBeside } from '../shared/speeds.js';
import { KEYS } from './keys.js';
import { SPEEDS } from './position.js';
import { figures, frames, landscape, shadow } from './resources.js';
import { followAppearance } from '../shared/appearance.js';
import { startPlayer } from '../shared/player.js';
import { mountViews } from './views/all.js';
import { ACTIONS } from './views/transport.js';

/**
 * @param {ReturnType<import('./state/store.js').createStore>} store
 * @param {{
 *   kinds: import('../shared/resources.js').Resource[],
 *   views?: import('./views/all.js').Others,
 *   beside?: import('./views/choices.js').Beside,
 * }} parts kinds: what this page asks the server for besides frames and pictures; views: what only this page
 *   shows; beside: what it shows in the line of a setting
 */
export function startPage(store, { kinds, views = () => [], beside }) {
  mountViews(store, { others: views, beside });
  followAppearance(store);
  for (const kind of [...kinds, frames, figures, landscape, shadow]) loadMissing(store, kind);
  startPlayer(store);
  const charactersAllowed = () => byId('single-keys').checked;
  listenToKeys((name) => act(store, name), { keys: KEYS, charactersAllowed });
}

function act(store, name) {
  const { state } = store;
  const extras = {
    end: () => store.dispatch({ type: 'seeked', count: state.run.planned }),
    slower: () => store.dispatch({ type: 'speedChosen', speed: speedBeside(SPEEDS, state.speed, -1) }),
    faster: () => store.dispatch({ type: 'speedChosen', speed: speedBeside(SPEEDS, state.speed, 1) }),
    help: () => byId('help').showModal(),
  };
  return (extras[name] ?? (() => store.dispatch(ACTIONS[name](state))))();
}

/**
 * How many rows the examples have, and which row each shows first, as the links to them say.
 * @returns {{first: string, rowsOf: (preset: string) => {rows: number, row: number}}}
 */
export function examplesOf(/** @type {HTMLElement} */ presets) {
  return {
    first: presets.dataset.first,
    rowsOf(name) {
      const { rows, row } = /** @type {HTMLElement} */ (presets.querySelector(`[data-preset="${name}"]`)).dataset;
      return { rows: Number(rows), row: Number(row) };
    },
  };
}
