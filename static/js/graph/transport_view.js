// @ts-check
/** The buttons, the slider and the list that move through the walk. */

import { byId, fillList, watch } from '../shared/dom.js';
import { SPEEDS, end, shownWalk } from './state.js';
import { lengths } from './steps.js';

/** What each button asks for. @type {Record<string, (state: any) => object>} */
export const ACTIONS = {
  'pass-previous': () => ({ type: 'passSought', by: -1 }),
  'step-previous': () => ({ type: 'stepped', by: -1 }),
  play: (state) => ({ type: state.motion === 'play' ? 'paused' : 'played' }),
  'step-next': () => ({ type: 'stepped', by: 1 }),
  'pass-next': () => ({ type: 'passSought', by: 1 }),
  reset: () => ({ type: 'seeked', step: 0 }),
};

/** @param {any} store */
export function transportView(store) {
  const [container, scrub, place, speed] = ['transport', 'scrub', 'place', 'speed'].map(byId);
  const play = container.querySelector('.play');
  const buttons = [...container.querySelectorAll('[data-action]')];

  container.addEventListener('click', ({ target }) => {
    const button = target.closest('[data-action]');
    if (button) store.dispatch(ACTIONS[button.dataset.action](store.state));
  });
  scrub.addEventListener('input', () => store.dispatch({ type: 'seeked', step: scrub.valueAsNumber }));
  speed.addEventListener('change', () => store.dispatch({ type: 'speedChosen', speed: Number(speed.value) }));

  const write = [
    watch((state) => [shownWalk(state) != null], (state) => {
      for (const control of [...buttons, scrub]) control.disabled = !shownWalk(state);
    }),
    watch((state) => [state.speed], (state) => fillList(speed, SPEEDS.map(speedTitle), state.speed)),
    watch((state) => [state.motion === 'play'], (state) => {
      play.classList.toggle('playing', state.motion === 'play');
      play.querySelector('[data-label]').textContent = state.motion === 'play' ? 'Pause' : 'Play';
    }),
    watch((state) => [state.step, shownWalk(state), state.mode], (state) => writePlace(scrub, place, state)),
  ];
  return { update: (/** @type {any} */ state) => write.forEach((one) => one(state)) };
}

const speedTitle = (speed) => ({ name: speed, title: speed < 1 ? `a step in ${1 / speed} s` : speed === 1 ? 'a step a second' : `${speed} steps a second` });

function writePlace(scrub, place, state) {
  const walk = shownWalk(state);
  if (!walk) return;
  scrub.max = end(state);
  scrub.value = state.step;
  const text = placeText(lengths(walk, state.mode), state);
  scrub.setAttribute('aria-valuetext', text);
  place.textContent = text;
}

function placeText({ values, all }, { step, mode }) {
  if (step <= values) return `node ${step} of ${values}`;
  return `${mode === 'reverse' ? 'back' : 'slope'}, edge ${step - values} of ${all - values}`;
}
