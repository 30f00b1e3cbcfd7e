// @ts-check
/** Wires the graph lab: one store, its loaders, its clock, its keys, and the views that show it. */

import { byId } from '../shared/dom.js';
import { loadMissing } from '../shared/resources.js';
import { listenToKeys } from '../shared/keyboard.js';
import { followAppearance } from '../shared/appearance.js';
import { startPlayer } from '../shared/player.js';
import { speedBeside } from '../shared/speeds.js';
import { storeOf } from '../shared/store.js';
import { followAddress } from './follow.js';
import { figureKind, nudgeKind, walkKind, waysKind } from './requests.js';
import { INITIAL, SPEEDS, reduce } from './state.js';
import { ACTIONS } from './transport_view.js';
import { mountViews } from './views.js';

const KEYS = {
  ' ': 'play',
  ArrowLeft: 'step-previous',
  ArrowRight: 'step-next',
  'Shift+ArrowLeft': 'pass-previous',
  'Shift+ArrowRight': 'pass-next',
  Home: 'reset',
  End: 'end',
  m: 'mode',
  f: 'formula',
  '-': 'slower',
  '+': 'faster',
  '?': 'help',
};

const offers = JSON.parse(byId('offered').textContent);
const store = /** @type {any} */ (storeOf(INITIAL, reduce));

mountViews(store, offers);
followAppearance(store);
const [{ text, start }] = offers;
for (const kind of [figureKind({ draft: text, start }), walkKind, nudgeKind, waysKind]) loadMissing(store, kind);
startPlayer(store);

const faster = (/** @type {1|-1} */ by) =>
  store.dispatch({ type: 'speedChosen', speed: speedBeside(SPEEDS, store.state.speed, by) });
const extras = {
  end: () => store.dispatch({ type: 'seeked', step: Infinity }),
  mode: () => store.dispatch({ type: 'modeChosen', mode: store.state.mode === 'reverse' ? 'forward' : 'reverse' }),
  formula: () => byId('text').select(),
  slower: () => faster(-1),
  faster: () => faster(1),
  help: () => byId('help').showModal(),
};
listenToKeys(
  (name) => (extras[name] ?? (() => store.dispatch(ACTIONS[name](store.state))))(),
  { keys: KEYS, charactersAllowed: () => byId('single-keys').checked },
);

followAddress(store, offers);
