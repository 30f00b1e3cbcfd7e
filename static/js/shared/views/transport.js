// @ts-check
/** The bar that moves through a run, a walk or a race: buttons, a slider, and a list of speeds. */

import { fillList, watch } from '../dom.js';
import { PLAYING } from '../words.js';

/** @typedef {{value: number, minimum?: number, maximum: number, text: string}} Position of the slider, and how it is said */

/**
 * @template {{motion: string, speed: number}} State
 * @param {{part: (name: string) => any, store: import('../store.js').Store<State>}} context
 * @param {object} options
 * @param {(action: string) => void} options.act what a button of that name does
 * @param {(state: State) => boolean} options.isReady whether there is something to move through
 * @param {(state: State) => Position|null} options.positionOf
 * @param {(value: number) => object} options.seek the action that goes where the slider is moved to
 * @param {number[]} options.speeds
 * @param {(speed: number) => string} options.speedTitle
 */
export function transportView({ part, store }, { act, isReady, positionOf, seek, speeds, speedTitle }) {
  const [bar, scrub, place, speed] = ['transport', 'scrub', 'place', 'speed'].map(part);
  const play = bar.querySelector('.play');
  const controls = [...bar.querySelectorAll('[data-action]'), ...(scrub ? [scrub] : [])];

  bar.addEventListener('click', (/** @type {MouseEvent} */ { target }) => {
    const button = /** @type {HTMLElement|null} */ (/** @type {Element} */ (target).closest('[data-action]'));
    if (button) act(button.dataset.action ?? '');
  });
  scrub?.addEventListener('input', () => store.dispatch(seek(scrub.valueAsNumber)));
  speed?.addEventListener('change', () => store.dispatch({ type: 'speedChosen', speed: Number(speed.value) }));

  /** @type {((state: State) => void)[]} */
  const write = [
    watch((state) => [isReady(state)], (state) => {
      for (const control of controls) control.disabled = !isReady(state);
    }),
    watch((state) => [state.motion === 'play'], ({ motion }) => writePlay(play, motion === 'play')),
    watch((state) => Object.values(positionOf(state) ?? {}), (state) => writePosition(scrub, place, positionOf(state))),
  ];
  const titled = speeds.map((one) => ({ name: one, title: speedTitle(one) }));
  if (speed) write.push(watch((state) => [state.speed], (state) => fillList(speed, titled, state.speed)));
  return { update: (/** @type {State} */ state) => write.forEach((one) => one(state)) };
}

/** @param {HTMLElement|null} button @param {boolean} isPlaying */
function writePlay(button, isPlaying) {
  const label = button?.querySelector('[data-label]');
  button?.classList.toggle('playing', isPlaying);
  if (label) label.textContent = isPlaying ? PLAYING.pause : PLAYING.play;
}

/** @param {HTMLInputElement|null} scrub @param {HTMLElement|null} place @param {Position|null} position */
function writePosition(scrub, place, position) {
  if (!position) return;
  if (place) place.textContent = position.text;
  if (!scrub) return;
  scrub.min = String(position.minimum ?? 0);
  scrub.max = String(position.maximum);
  scrub.value = String(position.value);
  scrub.setAttribute('aria-valuetext', position.text);
}
