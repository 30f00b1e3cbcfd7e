// @ts-check
/** The graph of a formula as a figure: mounted on any element, as often as wanted. */

import { startText } from '../shared/address/formula.js';
import { frameIn, startFigure, viewsOfParts } from '../shared/figure.js';
import { storeOf } from '../shared/store.js';
import { tellChanges } from '../shared/tell_changes.js';
import { progressView } from '../shared/views/progress.js';
import { troubleView } from '../shared/views/server_trouble.js';
import { figureKey, figureResource, methodsResource, nudgeResource, walkKey, walkResource } from './requests.js';
import { INITIAL, reduce, shownWalk } from './state.js';
import { toldOf } from './told.js';
import { captionView } from './views/caption.js';
import { formulaView } from './views/formula.js';
import { modesView } from './views/modes.js';
import { nodeView } from './views/node.js';
import { nudgePlot } from './views/nudge_plot.js';
import { hessianView, methodsView, slopesView } from './views/panels.js';
import { pictureView } from './views/picture.js';
import { graphTables } from './views/tables.js';
import { act, walkTransport } from './views/transport.js';
import { valuesView } from './views/values.js';

/**
 * @typedef {import('./types.js').State} State
 * @typedef {import('./types.js').Context} Context
 * @typedef {import('./types.js').View} View
 * @typedef {import('./types.js').Example} Example
 *
 * @typedef {object} Place what can be looked at without asking for anything else
 * @property {number} [step] how many steps of the walk have been made
 * @property {number} [node] the node that is looked at
 *
 * @typedef {object} Choices everything that can be changed later
 * @property {string} [formula] as is usual there, such as "x*y; x + y": semicolons separate outputs
 * @property {Record<string, number>} [values] of the variables; those that are not named are 1
 * @property {import('./types.js').Mode} [mode]
 * @property {number} [output] from 0
 * @property {string|null} [variable] from which forward mode starts; null: the first one
 * @property {number} [nudge]
 * @property {import('./types.js').Cached|null} [cached] a wrong value in the cache of a node
 *
 * @typedef {Choices & Place & Frame} Options
 *
 * @typedef {import('../shared/figure.js').Mounting & {examples?: Example[]}} Frame examples: formulas that its list offers
 */

/** What is shown where no formula is named. */
const EXAMPLE = { formula: '(x*y + sin(x))**2', values: { x: 1, y: 2 } };

/** The views of a graph by the part of the frame that each of them needs. */
const VIEWS = /** @type {[string, (context: Context, options: any) => View][]} */ ([
  ['text', formulaView],
  ['variables', valuesView],
  ['modes', modesView],
  ['caption', captionView],
  ['transport', walkTransport],
  ['plot', pictureView],
  ['nudge', nodeView],
  ['nudge-plot', nudgePlot],
  ['jacobian', slopesView],
  ['hessian', hessianView],
  ['methods', methodsView],
  ['table', graphTables],
  ['trouble', troubleView],
]);

/**
 * @param {HTMLElement} element
 * @param {Options} [options]
 */
export async function mount(element, options = {}) {
  const { name, show, controls = 'steps', examples = [], lock = null, alone } = options;
  const first = openedBy({ ...EXAMPLE, ...options });
  const root = await frameIn(element, 'graph', {
    name,
    controls,
    formula: first.draft,
    values: startText(first.start),
    mode: first.mode,
    step: String(first.step),
    ...(show && { show: show.join(',') }),
  });
  const has = (/** @type {string} */ part) => root.querySelector(`[data-part="${part}"]`) != null;
  const store =
    /** @type {import('./types.js').Store} */ (storeOf({ ...INITIAL, lock, walks: has('transport') }, reduce));

  const figure = startFigure(root, {
    ...options,
    store,
    act,
    readiness: { isThere: (state) => shownWalk(state) != null, isWaiting },
    views: (context, press) => [
      progressView(root, isWaiting),
      ...viewsOfParts(VIEWS, context, { examples, act: press }),
    ],
    resources: [
      // An unreadable formula has no picture to stand on.
      figureResource(openedBy(alone ? { ...EXAMPLE, ...options } : EXAMPLE)),
      walkResource,
      ...(has('nudge') ? [nudgeResource] : []),
      ...(has('methods') ? [methodsResource] : []),
    ],
  });
  tellEvents(store, figure.tell);
  tellChanges(store, toldOf, figure.tell);
  if (!alone) store.dispatch({ type: 'opened', asked: first, notes: [] });

  const { opens, moves } = figure.inOrder;
  return {
    ...figure,
    /** Shows something else. */
    update: opens((/** @type {Choices & Place} */ changes) =>
      store.dispatch({ type: 'opened', asked: openedBy(changes, store.state), notes: [] })
    ),
    /** Goes to a step or a node. */
    goTo: moves((/** @type {Place} */ place) => {
      if (place.step !== undefined) store.dispatch({ type: 'seeked', step: place.step });
      if (place.node !== undefined) store.dispatch({ type: 'chosen', node: place.node });
    }),
    play: moves(() => store.dispatch({ type: 'played' })),
    pause: moves(() => store.dispatch({ type: 'paused' })),
  };
}

/**
 * What options ask for; what they do not name stays as it is, as far as it belongs to the same formula.
 * @param {Choices & Place} options
 * @param {State} [now]
 * @returns {import('./types.js').Asked}
 */
function openedBy(options, now = INITIAL) {
  const { formula = now.draft, values = now.start, mode = now.mode, nudge = now.nudge } = options;
  const kept = formula === now.draft ? now : INITIAL;
  const { output = kept.output, variable = kept.variable, cached = kept.cached } = options;
  const { step = kept.step, node = kept.chosen } = options;
  return { draft: formula, start: values, mode, output, variable, step, chosen: node, nudge, cached };
}

/** @param {State} state */
const isWaiting = (state) => !state.trouble && (!isRead(state) || state.walk?.key !== walkKey(state));

/**
 * Whether the picture is that of what was typed; or what was typed is unreadable, and the one before stays.
 * @param {State} state
 */
const isRead = (state) =>
  shownWalk(state) != null && (state.figure?.key === figureKey(state) || state.unreadable?.text === state.draft);

/**
 * "ready" when it can be stepped, "step" and "rest" when it comes to rest elsewhere, "trouble".
 * @param {import('./types.js').Store} store @param {(name: string, detail?: object) => void} tell
 */
function tellEvents(store, tell) {
  let last = store.state;
  let isReady = false;
  store.subscribe((state) => {
    const before = last;
    last = state;
    if (!isReady && shownWalk(state)) {
      isReady = true;
      tell('ready', { step: state.step });
    }
    if (state.trouble && state.trouble !== before.trouble) tell('trouble', state.trouble);
    if (state.motion !== 'rest') return;
    if (before.motion !== 'rest') tell('rest', { step: state.step });
    if (before.motion !== 'rest' || before.step !== state.step) tell('step', { step: state.step });
  });
}
