// @ts-check
/** Who races: a rule with its settings on each lane, how it stands, and which one is looked at closely. */

import { fillList, found, watch } from '../../shared/dom.js';
import { LENGTHS } from '../address.js';
import { sceneOf } from '../scene.js';
import { MOST_RACERS, oneMoreRacer, racerOf } from '../setup.js';
import { isReady } from '../state.js';
import { lengthTitle, limitWords, lookLabel } from '../words/choices.js';
import { standing } from '../words/racers.js';
import { racerRow } from './racer_row.js';

/**
 * @typedef {import('../types.js').Ready} Ready
 * @typedef {import('../types.js').Setup} Setup
 * @typedef {import('../types.js').Choice} Choice
 * @typedef {import('../types.js').Context} Context
 */

/** @param {Context} context @returns {import('../types.js').View} */
export function racersView(context) {
  const { part, store } = context;
  const [list, add, limit, steps] = ['racers', 'add-racer', 'racers-limit', 'steps'].map(part);
  const setup = () => /** @type {Ready} */ (store.state).setup;
  const change = (/** @type {Partial<Setup>} */ to) => store.dispatch({ type: 'changed', change: to });
  const rows = racerRows(context, list);
  const items = () => /** @type {HTMLElement[]} */ ([...list.children]);

  add.addEventListener('click', () => {
    change({ racers: [...setup().racers, oneMoreRacer(/** @type {Ready} */ (store.state))] });
  });
  steps.addEventListener('change', () => change({ steps: Number(steps.value) }));

  function writeStandings(/** @type {Ready} */ state) {
    const scene = sceneOf(state);
    if (!scene) return;
    items().slice(0, scene.names.length).forEach((item, lane) => {
      found(item, '.status').textContent = standing(scene, lane);
    });
  }

  function writeChosen(/** @type {Ready} */ { chosen }) {
    items().forEach((item, lane) => {
      item.classList.toggle('chosen', lane === chosen);
      found(item, '.selector').setAttribute('aria-pressed', String(lane === chosen));
      found(item, '.selector').ariaLabel = lookLabel(lane);
    });
  }

  const lengths = LENGTHS.map((name) => ({ name, title: lengthTitle(name) }));
  /** @type {((state: Ready) => void)[]} */
  const write = [
    watch(({ setup: { racers, blackBox }, catalog }) => [racers, blackBox, catalog], (state) => {
      const isFull = state.setup.racers.length >= MOST_RACERS;
      add.disabled = isFull;
      limit.textContent = isFull ? limitWords(MOST_RACERS) : '';
      rows(state);
    }),
    watch((state) => [state.setup.steps], (state) => fillList(steps, lengths, state.setup.steps)),
    watch(
      ({ setup: { racers }, chosen }) => [racers.length, racers.map(({ name }) => name).join(), chosen],
      writeChosen,
    ),
    watch(standingKey, writeStandings),
  ];
  return { update: (state) => isReady(state) && write.forEach((one) => one(state)) };
}

/** What standings depend on. @param {Ready} state */
function standingKey(state) {
  const steps = sceneOf(state)?.positions.map(({ index }) => index).join();
  return [state.race, state.ground, state.setup.racers.length, steps];
}

/** Writes the rows anew, unless they show what has been chosen in them. */
function racerRows(/** @type {Context} */ { store, id }, /** @type {HTMLElement} */ list) {
  /** What the rows themselves have just chosen: their controls show that already. @type {WeakSet<Choice>} */
  const own = new WeakSet();
  /** @type {Choice[]} */
  let shown = [];

  const setup = () => /** @type {Ready} */ (store.state).setup;
  const change = (/** @type {(racers: Choice[]) => Choice[]} */ changed) =>
    store.dispatch({ type: 'changed', change: { racers: changed(setup().racers) } });

  function rowOf(/** @type {Choice} */ racer, /** @type {number} */ lane, /** @type {Ready} */ state) {
    const { catalog, setup: { blackBox, racers: all } } = state;
    const itselfFirst = () => [setup().racers[lane], ...setup().racers.filter((_, i) => i !== lane)];
    const set = (/** @type {Choice} */ next) => {
      own.add(next);
      change((racers) => racers.map((one, i) => (i === lane ? next : one)));
    };
    return racerRow(racer, lane, {
      id,
      rules: catalog.optimizers.filter(({ order }) => !blackBox || order === 1),
      isOnly: all.length === 1,
      select: () => store.dispatch({ type: 'selected', racer: lane }),
      setRule: (name) => set(racerOf(name, itselfFirst(), /** @type {Ready} */ (store.state))),
      setSetting: (name, value) => set({ ...setup().racers[lane], [name]: value }),
      remove: () => change((racers) => racers.filter((_, i) => i !== lane)),
    });
  }

  return (/** @type {Ready} */ state) => {
    const { racers } = state.setup;
    const isShown = racers.length === shown.length &&
      racers.every((racer, i) => racer === shown[i] || (own.has(racer) && racer.name === shown[i].name));
    shown = racers;
    if (isShown) return;
    const focused = document.activeElement;
    const name = list.contains(focused) && focused?.id;
    list.style.setProperty('--rows', String(racers.length));
    list.replaceChildren(...racers.map((racer, lane) => rowOf(racer, lane, state)));
    if (name) /** @type {HTMLElement|null} */ (list.querySelector(`[id="${name}"]`))?.focus();
  };
}
