// @ts-check
/** Puts every view of the graph lab in its place. */

import { byId, watch } from '../shared/dom.js';
import { labAddress } from '../shared/address/formula.js';
import { showOncePerFrame } from '../shared/once_per_frame.js';
import { notesView } from '../shared/views/notes.js';
import { themeView } from '../shared/views/theme.js';
import { captionView } from './caption_view.js';
import { formulaView } from './formula_view.js';
import { modesView } from './modes_view.js';
import { nodeView } from './node_view.js';
import { nudgePlot } from './nudge_plot.js';
import { panelsView } from './panels_view.js';
import { pictureView } from './picture_view.js';
import { walkKey } from './requests.js';
import { shownWalk } from './state.js';
import { tablesView } from './tables.js';
import { transportView } from './transport_view.js';
import { valuesView } from './values_view.js';

/** @param {any} store @param {any[]} offers */
export function mountViews(store, offers) {
  showOncePerFrame(store, [
    formulaView(store, offers), valuesView(store), modesView(store), captionView(), transportView(store), pictureView(store),
    nodeView(store), nudgePlot(store), panelsView(), tablesView(store), bridgeView(), progressView(),
    notesView({ store }), themeView(byId('theme')),
  ]);
  byId('help-button').addEventListener('click', () => byId('help').showModal());
}

/** One click shows the same formula in the other lab. */
function bridgeView() {
  const [link, half] = ['bridge', 'half'].map(byId);
  return { update: watch((state) => [shownWalk(state), state.mode, state.step > 0], (state) => {
    const walk = shownWalk(state);
    if (!walk) return;
    const { text, start, held } = walk.alone;
    const names = Object.keys(start).join(' and ');
    link.href = text ? labAddress('/descent', text, start) : '/descent';
    link.textContent = text && Object.keys(held).length ? `Take steps on ${names} in Descent` : 'Take steps on this formula in Descent';
    link.title = text && Object.keys(held).length ? 'The other variables are held where they are' : '';
    half.textContent = used(state, walk);
  }) };
}

/** Which half of the engine has just been used. */
function used({ mode }, { variables, outputs }) {
  const slopes = variables.length * outputs.length;
  const way = mode === 'reverse' ? 'backpropagation' : 'forward mode';
  return `Just used: the half that measures (${way}: ${slopes} ${slopes === 1 ? 'slope' : 'slopes'}). No step was taken; only your hand changes a number here.`;
}

/** Tells assistive technology and styles whether the page is waiting, moving or at rest. */
function progressView() {
  const waiting = (state) => !state.trouble && (!shownWalk(state) || state.walk.key !== walkKey(state));
  return { update: watch((state) => [waiting(state), state.motion], (state) => {
    byId('main').setAttribute('aria-busy', String(waiting(state)));
    byId('main').dataset.motion = state.motion;
  }) };
}
