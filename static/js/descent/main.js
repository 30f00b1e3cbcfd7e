// @ts-check
/** Wires the page about descent: one store, its loaders, its clock, its keys, and the views that show it. */

import { get } from '../shared/api.js';
import { byId, watch } from '../shared/dom.js';
import { loadMissing } from '../shared/resources.js';
import { listenToKeys } from '../shared/keyboard.js';
import { showOncePerFrame } from '../shared/once_per_frame.js';
import { followAppearance } from '../shared/appearance.js';
import { startPlayer } from '../shared/player.js';
import { storeOf } from '../shared/store.js';
import { notesView } from '../shared/views/notes.js';
import { themeView } from '../shared/views/theme.js';
import { addressOf, labIn } from './address.js';
import { captionView } from './caption.js';
import { cartoonView } from './cartoon.js';
import { figuresView } from './figures.js';
import { handleView } from './handle.js';
import { racersView } from './racers.js';
import { draft, figures, ground, race } from './requests.js';
import { sourceChoice } from './source_choice.js';
import { INITIAL, reduce } from './state.js';
import { surfaceChoice } from './surface_choice.js';
import { pathTables, raceTables, tableView } from './tables.js';
import { ACTIONS, KEYS, transportView } from './transport.js';

const store = storeOf(INITIAL, reduce);
const options = { store };

/** The lab that an address asks for. @param {string} search */
function open(search) {
  const { catalog, surfaces } = store.state;
  store.dispatch({ type: 'opened', ...labIn(search, catalog, surfaces) });
}

/** What is chosen goes into the address, so that it can be bookmarked and the back button leads back. */
function followAddress() {
  let restoring = true;
  addEventListener('popstate', () => {
    restoring = true;
    open(location.search);
  });
  store.subscribe(watch(({ lab, dragging, draft: waiting }) => [dragging ? null : lab, waiting], ({ lab, dragging, draft: waiting, surfaces }) => {
    if (!lab || dragging || waiting) return;
    const address = addressOf(lab, surfaces, location.search);
    if (!restoring && address !== location.search) history.pushState(null, '', address);
    restoring = false;
  }));
}

function mountViews() {
  const handle = handleView(byId('handle'), options);
  const drawings = figuresView({ onPlaced: handle.place });
  const whenPlotly = { update: (/** @type {any} */ state) => window.Plotly && drawings.update(state) };
  byId('plotly').addEventListener('load', () => drawings.update(store.state));
  const unit = byId('unit');
  unit.addEventListener('change', () => store.dispatch({ type: 'changed', change: { unit: unit.value } }));
  const views = [
    surfaceChoice(options), sourceChoice(options), racersView(options), transportView(byId('transport'), options),
    captionView(), cartoonView(), notesView(options), themeView(byId('theme')),
    tableView(byId('path-table'), pathTables, options), tableView(byId('race-table'), raceTables, options),
    { update: watch(({ lab }) => [lab?.unit], ({ lab }) => lab && (unit.value = lab.unit)) },
    { update: watch((state) => [isBusy(state), state.motion], writeProgress) },
    whenPlotly, handle,
  ];
  showOncePerFrame(store, views);
}

/** Whether something that is shown has not arrived yet. */
const isBusy = (state) => !state.trouble && (!isComplete(state) || (state.draft != null && !state.misread));
const isComplete = (state) => state.race != null && state.ground != null && !race.next(state) && !ground.next(state);

function writeProgress(state) {
  const main = byId('main');
  main.setAttribute('aria-busy', String(isBusy(state)));
  main.dataset.motion = state.motion;
}

function followExperiments() {
  byId('experiments').addEventListener('click', (/** @type {any} */ event) => {
    const link = event.target.closest('a');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    open(link.search);
  });
}

mountViews();
followAppearance(store);
for (const kind of [draft, race, ground, figures]) loadMissing(store, kind);
startPlayer(store);
followAddress();
followExperiments();
byId('help-button').addEventListener('click', () => byId('help').showModal());
listenToKeys(
  (name) => (name === 'help' ? byId('help').showModal() : store.dispatch(ACTIONS[name](store.state))),
  { keys: KEYS, charactersAllowed: () => byId('single-keys').checked },
);

Promise.all([get('/api/catalog'), get('/api/surfaces')]).then(([catalog, surfaces]) => {
  store.dispatch({ type: 'catalogArrived', catalog, surfaces });
  open(location.search);
});
