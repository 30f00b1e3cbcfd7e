// @ts-check
/** The four beats as a row of steps: the present one is lit, and each can be gone to. */

import { watch } from '../../shared/dom.js';
import { showsBeats } from '../tempo.js';
import { thirdBeat } from '../words/controls.js';

/** @typedef {import('../state/types.js').State} State */
/** @typedef {import('../state/types.js').Context} Context */
/** @typedef {import('../position.js').Beat} Beat */

/** @param {Context} context */
export function beatsView({ part, store }) {
  const buttons = /** @type {HTMLButtonElement[]} */ ([...part('beats').querySelectorAll('[data-beat]')]);
  const third = part('beats').querySelector('[data-beat=backward]');
  const [title, does] = ['.title', '.does'].map((selector) => third.querySelector(selector));
  const usual = { title: title.textContent, does: does.textContent };
  for (const button of buttons) {
    button.addEventListener('click', () => store.dispatch({ type: 'beatChosen', beat: button.dataset.beat }));
  }
  /** @type {((state: State) => void)[]} */
  const write = [
    watch((state) => [state.position.beat, wholly(state)], (state) => light(buttons, state)),
    watch((state) => [state.choices?.source.name, state.catalog], (state) => {
      const says = thirdBeat(chosenSource(state)) ?? usual;
      title.textContent = says.title;
      does.textContent = says.does;
    }),
  ];
  return { update: (/** @type {State} */ state) => write.forEach((one) => one(state)) };
}

/** @param {State} state */
const chosenSource = ({ choices, catalog }) =>
  [...(catalog?.sources ?? []), ...(catalog?.specimens ?? [])].find(({ name }) => name === choices?.source.name);

/**
 * Whether whole iterations are played: then all four beats happen too fast to be told apart.
 * @param {Pick<State, 'motion'|'speed'>} state
 */
export const wholly = ({ motion, speed }) => motion === 'play' && !showsBeats(speed);

/** @param {HTMLButtonElement[]} buttons @param {State} state */
function light(buttons, state) {
  for (const button of buttons) {
    const lit = wholly(state) || button.dataset.beat === state.position.beat;
    if (lit) button.setAttribute('aria-current', 'step');
    else button.removeAttribute('aria-current');
  }
}
