// @ts-check
/** The race of the lab's run: on the network, the data and the start of its experiment, whatever these become. */

import { addressOf } from '../../race/address.js';
import { mount } from '../../race/mount.js';
import { encode } from '../../shared/address/compression.js';
import { openLinksHere } from '../../shared/address/links.js';
import { written } from '../../shared/address/writer.js';
import { byId } from '../../shared/dom.js';
import { UNFOLDED } from '../state/in_place.js';
import { CHANGED } from '../words/problem.js';
import { entriesWith, isSameRace, runIn } from './race_of_run.js';

/**
 * @typedef {import('../types.js').State} State
 * @typedef {import('../types.js').Store} Store
 * @typedef {import('../types.js').Choices} Choices
 * @typedef {import('../../race/types.js').State} RaceState
 * @typedef {Awaited<ReturnType<typeof mount>>} Figure
 */

const PARTS = ['entries', 'paths', 'losses', 'caption'];

/** What an address of a race says, and the lab's own says already. */
const OF_THE_LAB = ['preset', 'e', 'batch'];

/**
 * @param {HTMLElement} place
 * @param {Store} store of the lab
 * @param {AbortSignal} signal ends it
 */
export async function raceInPlace(place, store, signal) {
  const asked = store.state.inPlace.race;
  const figure = await mount(place, { show: PARTS, controls: 'full', search: await searchOf(store.state) });
  if (signal.aborted) return figure.destroy();
  figure.on('notes', (notes) => store.dispatch({ type: 'noted', notes }));
  keepTogether(store, figure, { asked, signal });
  signal.addEventListener('abort', figure.destroy);
  openLinksHere(figure.context.part('entries'), ({ search, hash }) => {
    store.dispatch({ type: 'addressAsked', search: search + hash });
    byId('main').scrollIntoView();
    byId('main').focus({ preventScroll: true });
  });
}

/**
 * What is chosen in the lab holds in the race, and the other way round; how the race stands is in the address.
 * @param {Store} store @param {Figure} figure
 * @param {{asked: string|null, signal: AbortSignal}} options asked: what the address said of the race
 */
function keepTogether(store, figure, { asked, signal }) {
  const race = /** @type {import('../../race/types.js').Store} */ (figure.context.store);
  let said = asked;
  let before = race.state;
  let { choices } = store.state;
  let run = '';

  function follow() {
    const { setup, catalog, asked: opening } = race.state;
    if (!choices || !setup || !catalog || opening !== null) return;
    const now = runIn(choices, setup, catalog);
    const entries = entriesWith(setup.entries, run, now);
    run = now?.text ?? run;
    if (!isSameRace(choices, race.state)) figure.update({ experiment: { ...choices, edits: [] }, entries });
    else if (entries !== setup.entries) race.dispatch({ type: 'changed', change: { entries } });
  }

  function say(/** @type {RaceState} */ state) {
    if (!choices || !state.setup || state.motion !== 'rest') return;
    said = saidOf(state, choices);
    store.dispatch({ type: 'unfolded', what: 'race', says: said });
  }

  race.subscribe((state) => {
    const was = before;
    before = state;
    if (state.asked !== null) return;
    if (was.asked === null) choose(store, was, state);
    else follow();
    say(state);
  }, signal);
  store.subscribe(async (state) => {
    if (state.inPlace.race === null || !state.choices || state.asked != null) return;
    const isOther = state.choices !== choices;
    choices = state.choices;
    if (state.inPlace.race === said) return isOther && follow();
    // An address was opened that asks for another race.
    said = state.inPlace.race;
    figure.open(await searchOf(state));
  }, signal);
}

/** Rows a step sees and the seed are the lab's: it has them as soon as they are chosen in the race. */
function choose(/** @type {Store} */ store, /** @type {RaceState} */ before, /** @type {RaceState} */ { setup }) {
  const [was, now] = [before.setup?.ground, setup?.ground];
  if (!was || !now || was === now) return;
  if (was.batchSize !== now.batchSize) {
    const { batchSize: value } = now;
    store.dispatch({ type: 'chosen', what: 'batch_size', value, says: CHANGED.batch(value) });
  }
  if (was.seed !== now.seed) store.dispatch({ type: 'chosen', what: 'seed', value: now.seed });
}

/** The address of the race that the lab's address asks for. @param {State} state */
async function searchOf({ choices, inPlace }) {
  const search = new URLSearchParams(inPlace.race === UNFOLDED ? '' : inPlace.race ?? '');
  for (const key of OF_THE_LAB) search.delete(key);
  search.set('e', await encode({ experiment: { ...choices, edits: [] }, example: null }));
  return `?${search}`;
}

/** What the lab's address says of the race. @param {RaceState} state @param {Choices} choices */
function saidOf({ setup, time, chosen }, choices) {
  const address = addressOf(/** @type {import('../../race/types.js').Setup} */ (setup), '', {
    time: Math.round(time),
    chosen,
  });
  const said = new URLSearchParams(address.split('#')[0]);
  for (const key of OF_THE_LAB) said.delete(key);
  if (setup?.ground.seed === choices.seed) said.delete('seed');
  return written(said);
}
