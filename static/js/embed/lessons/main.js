// @ts-check
/** A lesson, alone: how far the reader has come is told to the host and to the link in full, and written nowhere. */

import { searchOf } from '../../lessons/address.js';
import { OPEN } from '../../lessons/state.js';
import { startWalk } from '../../lessons/walk.js';
import { watch } from '../../shared/dom.js';
import { eventsOf } from '../../shared/events.js';
import { lockIn } from '../../shared/lock.js';
import { drawLightly } from '../light_drawing.js';
import { startEmbed } from '../start.js';
import { unfoldWords } from './sheet.js';

/** @typedef {import('../../lessons/state.js').State} State */
/** @typedef {import('../../shared/events.js').Events['tell']} Tell */

drawLightly();

startEmbed({
  mount,
  placeOf: ({ step }) => ({ step }),
  asked: ({ step }) => ({ step }),
  kept: ({ state }) => ({ step: '', answers: '', done: '', ...inAddress(searchOf(state, '')) }),
});

const inAddress = (/** @type {string} */ search) => Object.fromEntries(new URLSearchParams(search));

/** @param {HTMLElement} walk @param {import('../kind.js').Values} values */
function mount(walk, { lock: text }) {
  const lock = lockIn(text);
  const items = /** @type {HTMLElement[]} */ ([...walk.querySelectorAll('[data-step]')]);
  const readable = items.filter((_, k) => !lock || (k + 1 >= lock.first && k + 1 <= lock.last));
  const events = eventsOf(['ready']);
  const store = startWalk(walk, [], lock);
  for (const item of items) item.hidden = !readable.includes(item);
  for (
    const [end, turn] of /** @type {[HTMLElement|undefined, number][]} */ ([[readable[0], -1], [readable.at(-1), 1]])
  ) {
    end?.querySelector(`[data-turn="${turn}"]`)?.remove();
  }
  store.subscribe(
    watch((/** @type {State} */ { step, answers, done }) => [step, answers, done], (state) => {
      events.tell('step', { step: state.step, state });
    }),
  );
  unfoldWords(walk);
  tellScore(items, store, readable.map((item) => Number(item.dataset.step)), events.tell);
  events.tell('ready', { step: store.state.step });
  const still = () => {};
  return {
    ...events,
    goTo: (/** @type {{step?: number}} */ { step }) => {
      if (step && step <= items.length) store.dispatch({ type: 'opened', step });
    },
    play: still,
    pause: still,
  };
}

/**
 * "answer" for each question whose step is done, and "complete" once all steps are that can be read.
 * @param {HTMLElement[]} items @param {import('../../lessons/walk.js').Store} store @param {number[]} numbers @param {Tell} tell
 */
function tellScore(items, store, numbers, tell) {
  let before = store.state.done;
  store.subscribe(({ done, steps, answers }) => {
    const fresh = done.filter((step) => !before.includes(step));
    before = done;
    const results = new Map(
      numbers.map((step) => [step, resultOf(items[step - 1], answers[steps[step - 1].question ?? -1])]),
    );
    for (const step of fresh) if (results.get(step)) tell('answer', results.get(step));
    if (!fresh.length || !numbers.every((step) => done.includes(step))) return;
    const asked = [...results.values()].filter((one) => one !== null);
    tell('complete', { score: asked.length ? asked.filter(({ right }) => right).length / asked.length : 1 });
  });
}

/** What was answered in a step; null where nothing is asked. @param {HTMLElement} item @param {string|undefined} letter */
function resultOf(item, letter) {
  const right = /** @type {HTMLElement|null} */ (item.querySelector('.answers details:has(.right)'));
  if (!right || letter === undefined || letter === OPEN) return null;
  const isRight = right.dataset.letter === letter;
  return {
    question: item.querySelector('.ask')?.textContent ?? '',
    given: letter,
    right: isRight,
    points: isRight ? 1 : 0,
  };
}
