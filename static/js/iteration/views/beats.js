// @ts-check
/** The four beats as a row of steps: the present one is lit, and each can be gone to. */

import { watch } from '../../shared/dom.js';
import { showsBeats } from '../position.js';

const BACKPROPAGATION = 'backpropagation';

/** What the third beat is called when the gradient does not come from a backward pass. */
const WITHOUT_BACKWARD = { title: 'Measure', does: 'no backward pass' };

/**
 * @param {HTMLElement} container
 * @param {{store: ReturnType<import('../state/store.js').createStore>}} options
 */
export function beatsView(container, { store }) {
  const buttons = /** @type {HTMLButtonElement[]} */ ([...container.querySelectorAll('[data-beat]')]);
  const third = buttons.find((button) => button.dataset.beat === 'backward');
  const usual = { title: text(third, '.title'), does: text(third, '.does') };
  for (const button of buttons) {
    button.addEventListener('click', () => store.dispatch({ type: 'beatChosen', beat: button.dataset.beat }));
  }
  const write = [
    watch((state) => [state.position.beat, wholly(state)], (state) => light(buttons, state)),
    watch((state) => [state.choices?.source.name], (state) => {
      const name = state.choices?.source.name ?? BACKPROPAGATION;
      const says = name === BACKPROPAGATION ? usual : WITHOUT_BACKWARD;
      third.querySelector('.title').textContent = says.title;
      third.querySelector('.does').textContent = says.does;
    }),
  ];
  return { update: (/** @type {any} */ state) => write.forEach((one) => one(state)) };
}

/** Whether whole iterations are played: then all four beats happen too fast to be told apart. */
export const wholly = ({ motion, speed }) => motion === 'play' && !showsBeats(speed);

function light(buttons, state) {
  for (const button of buttons) {
    const lit = wholly(state) || button.dataset.beat === state.position.beat;
    if (lit) button.setAttribute('aria-current', 'step');
    else button.removeAttribute('aria-current');
  }
}

const text = (button, selector) => button.querySelector(selector).textContent;
