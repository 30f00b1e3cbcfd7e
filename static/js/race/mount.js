// @ts-check
/** A race of runs on one network as a figure: mounted on any element, as often as wanted. */

import { frameIn, startFigure, viewsOfParts } from '../shared/figure.js';
import { tellEvents } from '../shared/race/tell_events.js';
import { storeOf } from '../shared/store.js';
import { progressView } from '../shared/views/progress.js';
import { troubleView } from '../shared/views/server_trouble.js';
import { addressOf } from './address.js';
import { searchOf } from './options.js';
import { figuresResource, isWaiting, openingResource, raceResource } from './requests.js';
import { saveFigures } from './save.js';
import { INITIAL, reduce } from './state.js';
import { captionView } from './views/caption.js';
import { lengthChoices, planeChoice, unitChoice } from './views/choices.js';
import { entriesView } from './views/entries.js';
import { figuresView } from './views/figures.js';
import { namesView } from './views/names.js';
import { planeWordsView } from './views/plane_words.js';
import { lossTables, pathTables } from './views/tables.js';
import { act, raceTransport } from './views/transport.js';

/**
 * @typedef {import('./types.js').Context} Context
 * @typedef {import('./types.js').View} View
 * @typedef {import('./types.js').Store} Store
 * @typedef {import('./options.js').Choices} Choices
 *
 * @typedef {{time?: number, entry?: number}} Place in ticks, and the entry that is looked at closely, from 1
 *
 * @typedef {import('../shared/figure.js').Mounting} Frame
 *
 * @typedef {Choices & Place & Frame} Options
 */

/** The views of a race by the part of the frame that each of them needs. */
const VIEWS = /** @type {[string, (context: Context, options: any) => View][]} */ ([
  ['steps', lengthChoices],
  ['plane', planeChoice],
  ['unit', unitChoice],
  ['entries', entriesView],
  ['names', namesView],
  ['caption', captionView],
  ['plane-words', planeWordsView],
  ['transport', raceTransport],
  ['paths-table', pathTables],
  ['losses-table', lossTables],
  ['trouble', troubleView],
]);

/**
 * @param {HTMLElement} element
 * @param {Options} [options]
 */
export async function mount(element, options = {}) {
  const { name, show, controls = 'steps', lock = null, alone } = options;
  const asked = alone ? location.search + location.hash : await searchOf(options);
  const entries = new URLSearchParams(asked).get('entries') ?? '';
  const frame = { name, controls, entries, ...(show && { show: show.join(',') }) };
  const root = await frameIn(element, 'runs-race', frame, 'runs');
  const store = /** @type {Store} */ (storeOf({ ...INITIAL, asked, lock }, reduce));

  const figure = startFigure(root, {
    ...options,
    store,
    act,
    readiness: { isThere: ({ race }) => race !== null, isWaiting },
    views: (context, press) => [
      progressView(root, isWaiting),
      ...viewsOfParts(VIEWS, context, { act: press }),
      figuresView(context),
    ],
    resources: [openingResource, raceResource, figuresResource],
  });
  saveFigures(figure.context);
  tellEvents(store, figure.tell);
  /** Opens what an address asks for. @param {string} search */
  const open = (search) => store.dispatch({ type: 'asked', search });

  const { opens, moves } = figure.inOrder;
  return {
    ...figure,
    open: opens(open),
    /** Shows something else; what is not named stays. */
    update: opens(async (/** @type {Choices & Place} */ changes) => {
      const { setup, time, chosen, asked: pending } = store.state;
      const now = setup ? addressOf(setup, '', { time: Math.round(time), chosen }) : pending ?? asked;
      open(await searchOf(changes, now));
    }),
    goTo: moves((/** @type {Place} */ { time, entry }) => {
      if (time !== undefined) store.dispatch({ type: 'seeked', time });
      if (entry !== undefined) store.dispatch({ type: 'selected', entry: entry - 1 });
    }),
    play: moves(() => store.dispatch({ type: 'played' })),
    pause: moves(() => store.dispatch({ type: 'paused' })),
  };
}
