// @ts-check
/** The buttons, the slider and the list that move through the run. */

import { fillList, watch } from '../../shared/dom.js';
import { SPEEDS, showsBeats } from '../position.js';

/** What each button asks for. @type {Record<string, (state: any) => object>} */
export const ACTIONS = {
  'iteration-previous': () => ({ type: 'iterationPrevious' }),
  'beat-previous': () => ({ type: 'beatPrevious' }),
  play: (state) => ({ type: state.motion === 'play' ? 'paused' : 'played' }),
  'beat-next': () => ({ type: 'beatNext' }),
  'iteration-next': () => ({ type: 'iterationNext' }),
  'forward-10': () => ({ type: 'forwarded', steps: 10 }),
  'forward-100': () => ({ type: 'forwarded', steps: 100 }),
  'forward-1000': () => ({ type: 'forwarded', steps: 1000 }),
  reset: () => ({ type: 'reset' }),
  seed: () => ({ type: 'chosen', what: 'seed', value: Math.floor(Math.random() * 10000) }),
};

/**
 * @param {HTMLElement} container
 * @param {{store: ReturnType<import('../state/store.js').createStore>}} options
 */
export function transportView(container, { store }) {
  const find = (/** @type {string} */ selector) => /** @type {any} */ (container.querySelector(selector));
  const [scrub, place, speed, play] = ['#scrub', '#place', '#speed', '.play'].map(find);
  const buttons = [...container.querySelectorAll('[data-action]')];

  container.addEventListener('click', ({ target }) => {
    const button = /** @type {HTMLElement} */ (target).closest('[data-action]');
    if (button) store.dispatch(ACTIONS[/** @type {any} */ (button).dataset.action](store.state));
  });
  scrub.addEventListener('input', () => store.dispatch({ type: 'seeked', count: scrub.valueAsNumber }));
  speed.addEventListener('change', () => store.dispatch({ type: 'speedChosen', speed: Number(speed.value) }));

  const write = [
    watch((state) => [state.run?.frames.size > 0], (state) => enable([...buttons, scrub], state)),
    watch((state) => [state.speed], (state) => fillList(speed, SPEEDS.map(speedTitle), state.speed)),
    watch((state) => [state.motion === 'play'], (state) => writePlay(play, state.motion === 'play')),
    watch((state) => [state.position.count, state.wanted, state.run?.planned],
      (state) => writePlace(scrub, place, state)),
  ];
  return { update: (/** @type {any} */ state) => write.forEach((one) => one(state)) };
}

function enable(controls, state) {
  for (const control of controls) control.disabled = !(state.run?.frames.size > 0);
}

function speedTitle(speed) {
  const every = speed < 1 ? `one in ${1 / speed} s` : `${speed} a second`;
  return { name: speed, title: showsBeats(speed) ? `${every}, four beats` : every };
}

function writePlay(button, playing) {
  button.classList.toggle('playing', playing);
  button.querySelector('[data-label]').textContent = playing ? 'Pause' : 'Play';
}

function writePlace(scrub, place, { run, position, wanted }) {
  if (!run) return;
  const count = wanted?.count ?? position.count;
  scrub.max = run.planned;
  scrub.value = count;
  const text = `iteration ${position.count} of ${run.planned}`;
  scrub.setAttribute('aria-valuetext', text);
  place.textContent = text;
}
