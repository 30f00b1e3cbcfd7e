// @ts-check
/** Wires the page: one store, its loaders, its clock, its keys, and the views that show it. */

import { byId } from './dom.js';
import { keep } from './keep.js';
import { listenToKeys, speedBeside } from './keyboard.js';
import { figures, frames, landscape, shadow } from './loader.js';
import { followLook } from './look.js';
import { followAddress, opening } from './open.js';
import { startPlayer } from './player.js';
import { createStore } from './store.js';
import { mountViews } from './views/all.js';
import { ACTIONS } from './views/transport.js';

const store = createStore();

const presets = byId('presets');
const opener = opening({
  first: presets.dataset.first,
  rowsOf(name) {
    const { rows, row } = presets.querySelector(`[data-preset="${name}"]`).dataset;
    return { rows: Number(rows), row: Number(row) };
  },
});

mountViews(store);
followLook(store);
for (const kind of [opener, frames, figures, landscape, shadow]) keep(store, kind);
startPlayer(store);
followAddress(store);

const extras = {
  end: () => store.dispatch({ type: 'seeked', count: store.state.run.planned }),
  slower: () => store.dispatch({ type: 'speedChosen', speed: speedBeside(store.state.speed, -1) }),
  faster: () => store.dispatch({ type: 'speedChosen', speed: speedBeside(store.state.speed, 1) }),
  help: () => byId('help').showModal(),
};
listenToKeys(
  (name) => (extras[name] ?? (() => store.dispatch(ACTIONS[name](store.state))))(),
  () => byId('single-keys').checked,
);

store.dispatch({ type: 'addressAsked', search: location.search });
