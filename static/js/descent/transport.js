// @ts-check
/** The buttons, the slider and the list that move through the race. */

import { fillList, watch } from '../shared/dom.js';
import { grouped } from '../shared/numbers.js';
import { speedBeside } from '../shared/speeds.js';
import { planned, tickOf } from './clock.js';
import { SPEEDS } from './state.js';

/** What each button asks for. @type {Record<string, (state: any) => object>} */
export const ACTIONS = {
  back: () => ({ type: 'stepped', by: -10 }),
  previous: () => ({ type: 'stepped', by: -1 }),
  play: (state) => ({ type: state.motion === 'play' ? 'paused' : 'played' }),
  next: () => ({ type: 'stepped', by: 1 }),
  ahead: () => ({ type: 'stepped', by: 10 }),
  reset: () => ({ type: 'reset' }),
  end: () => ({ type: 'ended' }),
  seed: () => ({ type: 'changed', change: { seed: Math.floor(Math.random() * 10000) } }),
  slower: (state) => ({ type: 'speedChosen', speed: speedBeside(SPEEDS, state.speed, -1) }),
  faster: (state) => ({ type: 'speedChosen', speed: speedBeside(SPEEDS, state.speed, 1) }),
  'racer-1': () => ({ type: 'selected', racer: 0 }),
  'racer-2': () => ({ type: 'selected', racer: 1 }),
  'racer-3': () => ({ type: 'selected', racer: 2 }),
  'racer-4': () => ({ type: 'selected', racer: 3 }),
};

export const KEYS = {
  ' ': 'play', ArrowLeft: 'previous', ArrowRight: 'next', 'Shift+ArrowLeft': 'back', 'Shift+ArrowRight': 'ahead',
  Home: 'reset', End: 'end', n: 'seed', '-': 'slower', '+': 'faster', '?': 'help',
  1: 'racer-1', 2: 'racer-2', 3: 'racer-3', 4: 'racer-4',
};

/** @param {HTMLElement} container @param {{store: any}} options */
export function transportView(container, { store }) {
  const find = (/** @type {string} */ selector) => /** @type {any} */ (container.querySelector(selector));
  const [scrub, place, speed, play] = ['#scrub', '#place', '#speed', '.play'].map(find);
  const controls = [...container.querySelectorAll('[data-action]'), scrub];

  container.addEventListener('click', ({ target }) => {
    const button = /** @type {HTMLElement} */ (target).closest('[data-action]');
    if (button) store.dispatch(ACTIONS[/** @type {any} */ (button).dataset.action](store.state));
  });
  scrub.addEventListener('input', () => store.dispatch({ type: 'seeked', time: scrub.valueAsNumber }));
  speed.addEventListener('change', () => store.dispatch({ type: 'speedChosen', speed: Number(speed.value) }));

  const write = [
    watch((state) => [state.race != null], (state) => controls.forEach((one) => (one.disabled = state.race == null))),
    watch((state) => [state.speed], (state) => fillList(speed, SPEEDS.map((one) => ({ name: one, title: one < 1 ? `one step in ${1 / one} s` : `${one} a second` })), state.speed)),
    watch((state) => [state.motion], ({ motion }) => {
      play.classList.toggle('playing', motion === 'play');
      play.querySelector('[data-label]').textContent = motion === 'play' ? 'Pause' : 'Play';
    }),
    watch((state) => [Math.floor(state.time), planned(state), state.race, state.lab?.unit], writePlace),
  ];

  function writePlace(state) {
    if (!state.race) return;
    const time = Math.floor(state.time);
    scrub.max = planned(state);
    scrub.value = time;
    place.textContent = placeWords(state, time);
    scrub.setAttribute('aria-valuetext', place.textContent);
  }

  return { update: (/** @type {any} */ state) => write.forEach((one) => one(state)) };
}

function placeWords(state, time) {
  const { race, lab: { unit } } = state;
  if (unit === 'steps') return `step ${time} of ${planned(state)}`;
  const tick = tickOf(race, unit);
  return `${grouped(time * tick)} of ${grouped(planned(state) * tick)} ${unit}`;
}
