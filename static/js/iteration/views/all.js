// @ts-check
/** The views of one iteration, each with the part of the frame that it needs: what is not shown has none. */

import { figuresKey } from '../resources.js';
import { progressView } from '../../shared/views/progress.js';
import { troubleView } from '../../shared/views/trouble.js';
import { beatsView } from './beats.js';
import { captionView } from './caption.js';
import { codeView } from './code.js';
import { choiceView } from './choices.js';
import { comparisonView } from './comparison.js';
import { costsView } from './costs.js';
import { exampleView } from './row.js';
import { figuresView } from './figures.js';
import { inspectorView } from './inspector.js';
import { nodesView } from './nodes.js';
import { outcomeView } from './outcome.js';
import { planeView } from './plane.js';
import { questionView } from './question.js';
import { lossTables, networkTables, pathTables, tableView } from './tables.js';
import { runTransport } from './transport.js';

/** @typedef {import('../state/types.js').Context} Context */
/** @typedef {import('../state/types.js').State} State */
/** @typedef {import('../state/types.js').View} View */
/** @typedef {import('./choices.js').Beside} Beside */
/** @typedef {{edgeAt: import('./nodes.js').EdgeAt}} Drawings edgeAt: what is drawn there now */

/** @type {Record<string, (context: Context, beside?: Beside) => View>} */
const VIEWS = {
  source: (context, beside) => choiceView('source', context, beside),
  optimizer: (context, beside) => choiceView('optimizer', context, beside),
  costs: costsView,
  beats: beatsView,
  caption: captionView,
  transport: runTransport,
  trouble: troubleView,
  example: exampleView,
  'plane-says': planeView,
  outcome: outcomeView,
  inspector: inspectorView,
  comparison: comparisonView,
  code: codeView,
  'network-table': ({ part, store }) => tableView(part('network-table'), networkTables, { store }),
  'landscape-table': ({ part, store }) => tableView(part('landscape-table'), pathTables, { store }),
  'loss-table': ({ part, store }) => tableView(part('loss-table'), lossTables, { store }),
};

/**
 * @param {Context} context
 * @param {Beside} [beside] what else stands in the line of a setting
 * @returns {{views: View[], drawings: Drawings}}
 */
export function viewsOf(context, beside) {
  const shown = Object.entries(VIEWS).filter(([name]) => context.part(name));
  const { view, drawings } = drawingsOf(context);
  const views = [
    progressView(context.root, isWaiting),
    ...shown.map(([, make]) => make(context, beside)),
    view,
    questionView(context),
  ];
  return { views, drawings };
}

/** Whether something that shall be shown has not arrived. @param {State} state */
const isWaiting = (state) => {
  const { run, position, wanted, trouble, figures } = state;
  return !trouble && (wanted != null || !run?.frames.has(position.count) || figures?.key !== figuresKey(state));
};

/** The drawings, and the buttons that lie over the nodes of the network. @param {Context} context */
function drawingsOf(context) {
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
