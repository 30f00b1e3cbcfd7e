// @ts-check
/** The figures of a lesson: each is mounted when a step needs it, and set up as that step wants it. */

import { mount as race } from '../descent/mount.js';
import { mount as graph } from '../graph/mount.js';
import { mount as iteration } from '../iteration/mount.js';
import { watch } from '../shared/dom.js';
import { current } from './state.js';

/**
 * @typedef {import('./state.js').State} State
 * @typedef {import('./state.js').Step} Step
 * @typedef {{kind: 'iteration'|'graph'|'race', options: object}} Choice
 * @typedef {{on: (name: string, listener: (detail: any) => void) => () => void, update: (options: any) => void}} Figure
 * @typedef {Record<string, string|number>} Place
 */

/** How each kind is mounted, and what its options call a place. */
const KINDS =
  /** @type {Record<string, [(element: HTMLElement, options: any) => Promise<Figure>, (place: Place) => object]>} */ ({
    iteration: [iteration, ({ count = 0, ...place }) => ({ iteration: count, ...place })],
    graph: [graph, ({ step = 0, ...place }) => ({ step, ...place })],
    race: [race, ({ time = 0, ...place }) => ({ time, ...place })],
  });

/**
 * @param {HTMLElement} walk
 * @param {import('../shared/store.js').Store<State>} store
 * @param {Record<string, Choice>} choices by name
 */
export function figuresView(walk, store, choices) {
  const places = /** @type {HTMLElement[]} */ ([...walk.querySelectorAll('[data-place]')]);
  /** By name: the figure, or null while it is being mounted. @type {Map<string, Figure|null>} */
  const mounted = new Map();
  /** What each was set up for last. @type {Map<string, string>} */
  const starts = new Map();

  /** @param {Step} step */
  const wanted = ({ figure, start, place }) => ({
    ...choices[figure].options,
    ...start,
    ...KINDS[choices[figure].kind][1](place),
  });

  /** @param {Step} step @param {boolean} anew */
  function show(step, anew) {
    const { figure: name, start } = step;
    for (const one of places) one.classList.toggle('current', one.dataset.place === name);
    const before = starts.get(name);
    starts.set(name, JSON.stringify(start));
    if (!mounted.has(name)) return begin(step);
    if (!anew && before === JSON.stringify(start)) return;
    store.dispatch({ type: 'setUp', figure: name });
    mounted.get(name)?.update(wanted(step));
  }

  /** @param {Step} step */
  async function begin(step) {
    const { figure: name, start } = step;
    mounted.set(name, null);
    const place = /** @type {HTMLElement} */ (places.find((one) => one.dataset.place === name));
    const figure = await KINDS[choices[name].kind][0](place, wanted(step));
    mounted.set(name, figure);
    figure.on('change', (told) => store.dispatch({ type: 'told', figure: name, told }));
    // The reader may have gone on meanwhile.
    const now = current(store.state);
    if (now.figure === name && JSON.stringify(now.start) !== JSON.stringify(start)) figure.update(wanted(now));
  }

  const open = watch((/** @type {State} */ { step }) => [step], (state) => show(current(state), false));
  const back = watch((/** @type {State} */ { returns }) => [returns], (state) => {
    if (state.returns) show(current(state), true);
  });
  return {
    update(/** @type {State} */ state) {
      open(state);
      back(state);
    },
  };
}
