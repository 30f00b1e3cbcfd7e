// @ts-check
/** The frame that every figure stands in: its store, its views, its clock, its requests, its keys; and an end to all of it. */

import { getText } from './api.js';
import { askedInOrder } from './asked_in_order.js';
import { followAppearance } from './appearance.js';
import { eventsOf } from './events.js';
import { listenToKeys } from './keyboard.js';
import { showOncePerFrame } from './once_per_frame.js';
import { partsOf } from './parts.js';
import { startClock } from './clock.js';
import { printWhole } from './printing.js';
import { loadMissing } from './resources.js';
import { watchSight, whenNear } from './sight.js';
import { closePopovers } from './views/popovers.js';

/**
 * @typedef {import('./once_per_frame.js').View} View
 * @typedef {import('./resources.js').Resource} Resource
 * @typedef {import('./store.js').Store<any>} Store
 *
 * @typedef {object} Context what each view of one figure is given
 * @property {HTMLElement} root the element that the figure stands in
 * @property {Store} store
 * @property {import('./parts.js').Part} part finds a part of this figure by its name
 * @property {(name: string) => string} id the id of that name in this figure, for labels and ARIA
 * @property {AbortSignal} signal aborted when the figure is destroyed: whatever listens outside of it ends then
 *
 * @typedef {object} OfFigure
 * @property {Context} context
 * @property {import('./asked_in_order.js').InOrder} inOrder what its methods are called through
 * @property {() => void} destroy takes the figure away, with everything it has started
 *
 * @typedef {OfFigure & import('./events.js').Events} Figure
 *
 * @typedef {object} Mounting what only mounting can say
 * @property {string} [name] the prefix of this figure's ids; else its kind, with a number where another figure has that
 * @property {string[]} [show] the visible parts: see PARTS in figure_frame.py of its page, in app/web
 * @property {'full'|'steps'|'none'} [controls]
 * @property {import('./lock.js').Lock|null} [lock] the iterations, steps or ticks that can be visited; null: all
 * @property {boolean} [alone] whether it is the one figure of a full page, whose address says what is shown
 * @property {Record<string, () => void>} [extras] what more keys of a page do
 * @property {() => boolean} [charactersAllowed] whether single characters are keys
 */

/** @type {import('./asked_in_order.js').Readiness} */
const AT_ONCE = { isThere: () => true, isWaiting: () => false };

/**
 * @param {HTMLElement} root with the figure's frame in it: `data-name` is the prefix of its ids, "" on a full page
 * @param {object} options
 * @param {Store} options.store
 * @param {(context: Context, press: (action: string) => void) => View[]} options.views press: does what a button says
 * @param {Resource[]} options.resources
 * @param {import('./asked_in_order.js').Readiness} [options.readiness] when it can do what it is asked; else: at once
 * @param {(store: any, action: string) => boolean} options.act what a key or a button of that name does; false: nothing
 * @param {Record<string, () => void>} [options.extras] what more of them a page has
 * @param {boolean} [options.alone] on a full page the keys work wherever the focus is
 * @param {() => boolean} [options.charactersAllowed] whether single characters are keys
 * @returns {Figure}
 */
export function startFigure(root, { store, views, resources, act, readiness = AT_ONCE, extras = {}, ...keys }) {
  const { alone = false, charactersAllowed } = keys;
  const life = new AbortController();
  const { signal } = life;
  const events = eventsOf();
  const sight = watchSight(root, signal);
  // The page around a frame may be printed where nobody has scrolled to it: its moment is asked for out of sight, too.
  const asking = root.closest('[data-ready-for-paper]') ? { signal } : { signal, sight };
  const press = (/** @type {string} */ action) => act(store, action) || extras[action]?.();
  const context = { root, store, part: partsOf(root), id: idsOf(root), signal };

  const inOrder = askedInOrder(store, readiness, signal);
  showOncePerFrame(store, views(context, press), { signal, sight });
  for (const resource of resources) loadMissing(store, resource, asking);
  startClock(store, { signal, sight });
  // The first news of all: from here on, what is missing is asked for.
  followAppearance(store, { signal });
  closePopovers(root, { signal });
  printWhole(root, { signal });
  listenToKeys(press, { keys: keysOf(root), from: alone ? document : root, charactersAllowed, signal });

  return {
    context,
    ...events,
    inOrder,
    destroy() {
      life.abort();
      root.remove();
    },
  };
}

/**
 * The views of the parts that a frame has.
 * @template {Context} Known
 * @template Options
 * @param {[string, (context: Known, options: any) => View][]} views by the part that each of them needs
 * @param {Known} context
 * @param {Options} options
 */
export const viewsOfParts = (views, context, options) =>
  views.filter(([part]) => context.part(part)).map(([, view]) => view(context, options));

/** @param {HTMLElement} root */
function idsOf({ dataset }) {
  return (/** @type {string} */ name) => (dataset.name ? `${dataset.name}-${name}` : name);
}

/** The keys stand in the frame, as the server wrote them from the page's one list of shortcuts. */
function keysOf(/** @type {HTMLElement} */ { dataset }) {
  return /** @type {import('./keyboard.js').Keys} */ (JSON.parse(dataset.keys ?? '{}'));
}

/**
 * Mounts a figure once its element comes near the screen.
 * @template Mounted, Options
 * @param {HTMLElement} element
 * @param {(element: HTMLElement, options: Options) => Mounted|Promise<Mounted>} mount
 * @param {Options} options
 * @param {AbortSignal} [signal] ends the waiting
 * @returns {Promise<Mounted>}
 */
export async function mountWhenNear(element, mount, options, signal) {
  await whenNear(element, signal);
  return mount(element, options);
}

/**
 * The frame of a figure: already there when the server wrote it into the page, else asked for.
 * @param {HTMLElement} element
 * @param {string} kind such as "iteration"
 * @param {Record<string, string|undefined>} asked what the frame shall hold
 * @param {string} [usual] its name, where none is given and no other figure has this one
 * @returns {Promise<HTMLElement>}
 */
export async function frameIn(element, kind, { name, ...asked }, usual = kind) {
  const there = () => /** @type {HTMLElement|null} */ (element.querySelector(`[data-figure="${kind}"]`));
  if (element.matches(`[data-figure="${kind}"]`)) return element;
  if (!there()) await askForFrame(element, kind, { ...asked, name: name ?? freeName(element, usual) });
  return /** @type {HTMLElement} */ (there());
}

/** @param {HTMLElement} element @param {string} kind @param {Record<string, any>} asked */
async function askForFrame(element, kind, asked) {
  // Until the frame is here and says it, the element does: whoever is mounted meanwhile takes another name.
  element.dataset.awaited = asked.name;
  try {
    element.innerHTML = await getText(`/figure/${kind}?${new URLSearchParams(asked)}`);
  } finally {
    delete element.dataset.awaited;
  }
}

/** The usual name, or with a number behind it the first one that no figure around has. @param {Element} element @param {string} usual */
function freeName(element, usual) {
  const around = /** @type {Document} */ (element.getRootNode());
  const isTaken = (/** @type {string} */ name) =>
    around.querySelector(`[data-figure][data-name="${name}"], [data-awaited="${name}"]`) !== null;
  let name = usual;
  for (let number = 2; isTaken(name); number += 1) name = `${usual}-${number}`;
  return name;
}
