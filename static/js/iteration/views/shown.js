// @ts-check
/** The views that show a run and let it be walked: whatever a record of it can do as well. */

import { beatsView } from './beats.js';
import { captionView } from './caption.js';
import { figuresView } from './figures.js';
import { inspectorView } from './inspector.js';
import { nodesView } from './nodes.js';
import { outcomeView } from './outcome.js';
import { lossTables, networkTables, pathTables, tableView } from './tables.js';
import { runTransport } from './transport.js';

/** @typedef {import('../state/types.js').Context} Context */
/** @typedef {import('../state/types.js').View} View */
/** @typedef {{edgeAt: import('./nodes.js').EdgeAt}} Drawings edgeAt: what is drawn there now */

/** By the part of the frame that each needs. @type {Record<string, (context: Context) => View>} */
export const SHOWN = {
  beats: beatsView,
  caption: captionView,
  transport: runTransport,
  outcome: outcomeView,
  inspector: inspectorView,
  'network-table': ({ part, store }) => tableView(part('network-table'), networkTables, { store }),
  'landscape-table': ({ part, store }) => tableView(part('landscape-table'), pathTables, { store }),
  'loss-table': ({ part, store }) => tableView(part('loss-table'), lossTables, { store }),
};

/** The drawings, and the buttons that lie over the nodes of the network. @param {Context} context */
export function drawingsOf(context) {
  let drawn = /** @type {import('./figures.js').Drawn} */ ({});
  const edgeAt = (/** @type {number} */ x, /** @type {number} */ y) => drawn.network?.edgeAt(x, y) ?? null;
  const spots = () => drawn.network?.nodes() ?? [];
  const nodes = context.part('nodes') ? nodesView(context, { spots, edgeAt }) : null;
  const view = figuresView(context, {
    onPlaced(views) {
      drawn = views;
      nodes?.place();
    },
  });
  return { view, drawings: { edgeAt } };
}
