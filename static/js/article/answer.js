// @ts-check
/** The answer: one curve, one ball, and two buttons. One measures the slope, the other takes the step. */

import { eventsOf } from '../shared/events.js';
import { partsOf } from '../shared/parts.js';
import { storeOf } from '../shared/store.js';
import { answerView } from './answer_drawing.js';
import { replayed, slopeAt, stepping, walked } from './answer_computing.js';
import { initial, placeOf, pressesOf, reduce } from './answer_state.js';
import { takingTurns } from './answer_turns.js';
import { whenPressed } from './press.js';
import { ANSWER } from './words.js';

/** @typedef {import('./answer_state.js').State} State */
/** @typedef {import('../shared/store.js').Store<State>} Store */

/**
 * @typedef {object} Options
 * @property {object} problem as the server takes it
 * @property {number[]} before the parameters in front of the one that moves
 * @property {[number, number]} across the ends of the curve
 * @property {number} top the loss at the upper edge
 * @property {number[]} losses along the curve, evenly spaced
 * @property {number} start
 * @property {number} rate
 * @property {number} [usual] the rate that need not be said, if it is another
 * @property {import('../shared/lock.js').Lock|null} [lock] the iterations that can be visited; null: all
 */

/** @param {HTMLElement} element @param {Options} options */
export function mount(element, options) {
  const part = partsOf(element);
  const { usual = options.rate } = options;
  const store = /** @type {Store} */ (storeOf(initial(options.start, options.rate), reduce));
  const view = answerView(element, options);
  const events = eventsOf(['ready']);
  store.subscribe(() => view.update(store.state));
  const toldOf = (/** @type {State} */ state) => ({
    ...placeOf(state),
    presses: pressesOf(state, usual),
  });
  tellSteps(store, events.tell, toldOf);

  let latest = 0;
  const measure = async () => store.dispatch({ type: 'measured', slope: await slopeAt(options, store.state.weight) });
  const take = () => takeStep(store, options);
  /** @param {Partial<import('./answer_state.js').Place>} place */
  const goTo = async ({ iteration = 0, beat = 'forward' }) => {
    const mine = (latest += 1);
    const state = await walked(options, store.state.rate, within(options, iteration, beat));
    if (mine === latest) store.dispatch({ type: 'placed', state });
  };
  /** Opens what an address says. @param {{presses?: string, rate?: string}} said */
  const open = async ({ presses = '', rate }) => {
    const mine = (latest += 1);
    const pressed = await replayed(options, initial(options.start, usual), presses);
    const state = rate ? reduce(pressed, { type: 'rated', rate: Number(rate) }) : pressed;
    const { iteration, beat } = placeOf(state);
    const place = within(options, iteration, beat);
    if (place.iteration !== iteration) await goTo(place);
    else if (mine === latest) store.dispatch({ type: 'placed', state });
  };
  whenPressed(part('measure'), measure);
  whenPressed(part('take'), take);
  whenPressed(part('again'), () => goTo({}));
  const rate = /** @type {HTMLInputElement} */ (part('rate'));
  rate.value = String(options.rate);
  rate.disabled = false;
  rate.addEventListener('input', () => store.dispatch({ type: 'rated', rate: rate.valueAsNumber }));
  store.subscribe((state) => {
    if (rate.valueAsNumber !== state.rate) rate.value = String(state.rate);
  });
  view.update(store.state);
  events.tell('ready', toldOf(store.state));
  return {
    ...events,
    goTo,
    open,
    presses: () => pressesOf(store.state, usual),
    ...takingTurns(store, { measure, take, canGoOn: () => !isOver(store.state, options) }),
  };
}

/** The place itself, or the nearest one that can be visited. @param {Options} options @param {number} iteration @param {string} beat */
function within({ lock }, iteration, beat) {
  if (lock && iteration < lock.first) return { iteration: lock.first, beat: 'forward' };
  return lock && iteration > lock.last ? { iteration: lock.last, beat: 'step' } : { iteration, beat };
}

/** Whether the last step that can be visited has been taken. @param {State} state @param {Options} options */
const isOver = ({ moved }, { lock }) => lock != null && moved > lock.last;

/** @param {Store} store @param {Options} options */
async function takeStep(store, options) {
  const { state } = store;
  const isTaken = state.slope && isOver(state, options);
  store.dispatch(isTaken ? { type: 'said', says: ANSWER.over } : await stepping(options, state));
}

/**
 * "step" whenever something has been measured or moved, or shall move by another rate.
 * @param {Store} store @param {(name: string, detail?: object) => void} tell @param {(state: State) => object} toldOf
 */
function tellSteps(store, tell, toldOf) {
  let last = store.state;
  store.subscribe((state) => {
    const before = last;
    last = state;
    const stays = state.measured === before.measured && state.moved === before.moved && state.weight === before.weight;
    if (!stays || state.presses !== before.presses) tell('step', toldOf(state));
    else if (state.rate !== before.rate) tell('change', toldOf(state));
  });
}
