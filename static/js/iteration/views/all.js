// @ts-check
/** Puts every view in its place, and shows each state at most once a frame. */

import { byId } from '../../shared/dom.js';
import { showOncePerFrame } from '../../shared/once_per_frame.js';
import { beatsView } from './beats.js';
import { captionView } from './caption.js';
import { choiceView } from './choices.js';
import { costsView } from './costs.js';
import { exampleView } from './example.js';
import { figuresView } from './figures.js';
import { inspectorView } from './inspector.js';
import { nodesView } from './nodes.js';
import { partsOf } from '../../shared/parts.js';
import { notesView } from '../../shared/views/notes.js';
import { planeView } from './plane.js';
import { closePopovers } from '../../shared/views/popovers.js';
import { presetsView } from './presets.js';
import { progressView } from './progress.js';
import { lossTables, networkTables, pathTables, tableView } from './tables.js';
import { themeView } from '../../shared/views/theme.js';
import { troubleView } from '../../shared/views/trouble.js';
import { transportView } from './transport.js';

/** @typedef {ReturnType<import('../state/store.js').createStore>} Store */
/** @typedef {{update: (state: any) => void}} View */
/** @typedef {(drawn: {edgeAt: import('./nodes.js').EdgeAt}) => View[]} Others edgeAt: what is drawn there now */

/**
 * @param {Store} store
 * @param {{others: Others, beside?: import('./choices.js').Beside}} parts others: the views that only this page has
 */
export function mountViews(store, { others, beside }) {
  const options = { store };
  const { update, edgeAt } = drawings(store);
  const controls = [
    presetsView(byId('presets'), options),
    choiceView('source', { store, beside }),
    choiceView('optimizer', { store, beside }),
    costsView(),
    beatsView(byId('beats'), options),
    captionView(),
    transportView(byId('transport'), options),
    themeView(byId('theme')),
    progressView(byId('main')),
    notesView(options),
    troubleView({ part: partsOf(document), store }),
    exampleView(byId('example'), options),
    planeView(options),
    inspectorView(byId('inspector'), options),
    tableView(byId('network-table'), networkTables, options),
    tableView(byId('landscape-table'), pathTables, options),
    tableView(byId('loss-table'), lossTables, options),
  ];
  showOncePerFrame(store, [...controls, ...others({ edgeAt }), { update }]);
  closePopovers(document.body);
  byId('help-button').addEventListener('click', () => byId('help').showModal());
}

/** The figures, and the buttons that lie over their nodes. */
function drawings(store) {
  const edgeAt = (x, y) => drawn.network?.edgeAt(x, y) ?? null;
  const nodes = nodesView(byId('nodes'), {
    store,
    places: () => drawn.network?.nodes() ?? [],
    edgeAt,
  });
  let drawn = /** @type {Record<string, any>} */ ({});
  const figures = figuresView({
    onPlaced: (views) => {
      drawn = views;
      nodes.place();
    },
  });
  new ResizeObserver(() => requestAnimationFrame(nodes.place)).observe(byId('nodes'));
  byId('plotly').addEventListener('load', () => figures.update(store.state));
  return { update: (state) => window.Plotly && figures.update(state), edgeAt };
}
