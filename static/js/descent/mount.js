// @ts-check
/** A race of rules over a surface or a curve as a figure: mounted on any element, as often as wanted. */

import { startText } from '../shared/address/formula.js';
import { watch } from '../shared/dom.js';
import { frameIn, startFigure, viewsOfParts } from '../shared/figure.js';
import { tellEvents } from '../shared/race/tell_events.js';
import { storeOf } from '../shared/store.js';
import { tellChanges } from '../shared/tell_changes.js';
import { progressView } from '../shared/views/progress.js';
import { troubleView } from '../shared/views/server_trouble.js';
import { addressOf, choiceText, setupIn } from './address.js';
import {
  catalogResource,
  draftResource,
  figuresResource,
  groundResource,
  isWaiting,
  raceResource,
} from './requests.js';
import { INITIAL, reduce } from './state.js';
import { toldOf } from './told.js';
import { captionView, heightsView } from './views/caption.js';
import { cartoonView } from './views/cartoon.js';
import { figuresView } from './views/figures.js';
import { handleView } from './views/start_handle.js';
import { racersView } from './views/racers.js';
import { sourceChoice } from './views/source_choice.js';
import { surfaceChoice } from './views/surface_choice.js';
import { pathTables, raceTables } from './views/tables.js';
import { act, raceTransport } from './views/transport.js';
import { unitChoice } from './views/unit_choice.js';

/**
 * @typedef {import('./types.js').State} State
 * @typedef {import('./types.js').Context} Context
 * @typedef {import('./types.js').View} View
 * @typedef {import('./types.js').Store} Store
 *
 * @typedef {{time?: number, racer?: number}} Place in ticks, and the racer that is looked at closely, from 0
 *
 * @typedef {object} Choices everything that can be changed later
 * @property {string} [surface] the name of a known surface or curve
 * @property {Record<string, number>} [settings] of that surface
 * @property {string} [formula] instead of a surface: of one variable or two
 * @property {Record<string, number>} [start] a number for each variable
 * @property {import('./types.js').Choice[]} [racers] at most four rules; what is not set has its default
 * @property {import('./types.js').Choice} [source]
 * @property {boolean} [blackBox] whether the engine may only ask for values
 * @property {number} [noise]
 * @property {number} [steps] 10, 20, 50, 100, 200 or 500
 * @property {number} [seed]
 * @property {import('./types.js').Unit} [unit] what is equal
 * @property {string} [search] all of this as the page's own address says it, instead
 *
 * @typedef {import('../shared/figure.js').Mounting} Frame
 *
 * @typedef {Choices & Place & Frame} Options
 */

/** The views of a race by the part of the frame that each of them needs. */
const VIEWS = /** @type {[string, (context: Context, options: any) => View][]} */ ([
  ['surface', surfaceChoice],
  ['source', sourceChoice],
  ['racers', racersView],
  ['transport', raceTransport],
  ['caption', captionView],
  ['heights', heightsView],
  ['cartoon-title', cartoonView],
  ['unit', unitChoice],
  ['path-table', pathTables],
  ['race-table', raceTables],
  ['trouble', troubleView],
]);

/**
 * @param {HTMLElement} element
 * @param {Options} [options]
 */
export async function mount(element, options = {}) {
  const { name, show, controls = 'steps', lock = null, alone } = options;
  const asked = options.search ?? searchOf(options);
  const frame = { name, controls, ...(show && { show: show.join(',') }) };
  const choices = Object.fromEntries(new URLSearchParams(asked));
  const root = await frameIn(element, 'race', { ...choices, ...frame });
  const store = /** @type {Store} */ (storeOf({ ...INITIAL, lock }, reduce));

  let search = alone ? location.search : asked;
  /** Opens what an address asks for, as soon as it is known what there is. @param {string} address */
  const open = (address) => {
    search = address;
    const { catalog, surfaces } = store.state;
    if (catalog && surfaces) store.dispatch({ type: 'opened', ...setupIn(address, catalog, surfaces) });
  };

  const figure = startFigure(root, {
    ...options,
    store,
    act,
    readiness: { isThere: ({ race }) => race !== null, isWaiting },
    views: viewsOf,
    resources: [catalogResource, draftResource, raceResource, groundResource, figuresResource],
  });
  tellEvents(store, figure.tell);
  tellChanges(store, toldOf, figure.tell);
  store.subscribe(watch((/** @type {State} */ { catalog }) => [catalog], ({ catalog }) => {
    if (catalog) open(search);
  }));
  const goTo = (/** @type {Place} */ { time, racer }) => {
    if (time !== undefined) store.dispatch({ type: 'seeked', time });
    if (racer !== undefined) store.dispatch({ type: 'selected', racer });
  };
  figure.on('ready', () => goTo(options));

  const { opens, moves } = figure.inOrder;
  const change = opens((/** @type {Choices} */ changes) => {
    const { setup } = store.state;
    open(searchOf(changes, setup ? addressOf(setup, '') : search));
  });
  const move = moves(goTo);

  return {
    ...figure,
    open: opens(open),
    /** Shows something else; what is not named stays. @param {Choices & Place} changes */
    update(changes) {
      change(changes);
      move(changes);
    },
    goTo: move,
    play: moves(() => store.dispatch({ type: 'played' })),
    pause: moves(() => store.dispatch({ type: 'paused' })),
  };
}

/** @param {Context} context @param {(action: string) => void} press */
function viewsOf(context, press) {
  const { part, root } = context;
  const handle = part('handle') ? handleView(context) : null;
  const figures = figuresView(context, { onPlaced: (drawing) => handle?.placeOn(drawing) });
  const others = viewsOfParts(VIEWS, context, { act: press });
  return [progressView(root, isWaiting), ...others, figures, ...(handle ? [handle] : [])];
}

/**
 * Options as an address, which one reader completes and checks.
 * @param {Choices} options
 * @param {string} [now] the address of what is shown
 */
function searchOf(options, now = '') {
  const { surface, settings, formula, start, racers, source, blackBox, noise, steps, seed, unit } = options;
  const said = new URLSearchParams(now);
  const isElsewhere = surface !== undefined || formula !== undefined;
  if (isElsewhere) { for (const key of ['surface', 'text', 'start']) said.delete(key); }
  const changes = {
    surface,
    ...settings,
    text: formula,
    noise,
    steps,
    seed,
    unit,
    start: start && startText(start),
    racers: racers?.map(choiceText).join(';'),
    source: source && choiceText(source),
    box: blackBox === undefined ? undefined : Number(blackBox),
  };
  for (const [key, value] of Object.entries(changes)) if (value !== undefined) said.set(key, String(value));
  return `?${said}`;
}
