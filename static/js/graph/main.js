// @ts-check
/** Wires the graph lab: one store, its loaders, its clock, its keys, and the views that show it. */

import { byId } from '../dom.js';
import { keep } from '../keep.js';
import { listenToKeys } from '../keyboard.js';
import { followLook } from '../look.js';
import { startPlayer } from '../player.js';
import { storeOf } from '../store_of.js';
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
followLook(store);
const [{ text, start }] = offers;
for (const kind of [figureKind({ draft: text, start }), walkKind, nudgeKind, waysKind]) keep(store, kind);
startPlayer(store);

const faster = (/** @type {number} */ by) => {
  const place = SPEEDS.indexOf(store.state.speed) + by;
  store.dispatch({ type: 'speedChosen', speed: SPEEDS[Math.min(SPEEDS.length - 1, Math.max(0, place))] });
};
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
  () => byId('single-keys').checked,
  KEYS,
);

followAddress(store, offers);
