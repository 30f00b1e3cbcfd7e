// @ts-check
/** The graph of a formula, alone. */

import { addressOf, askedIn } from '../../graph/address.js';
import { mount } from '../../graph/mount.js';
import { shownWalk } from '../../graph/state.js';
import { lengths } from '../../graph/steps.js';
import { byId } from '../../shared/dom.js';
import { lockIn } from '../../shared/lock.js';
import { drawLightly } from '../light_drawing.js';
import { startEmbed } from '../start.js';

drawLightly();

startEmbed({
  async mount(frame, values) {
    const { notes, ...options } = optionsOf(values);
    const figure = await mount(frame, options);
    figure.on('ready', () => notes.length && figure.tell('notes', notes));
    return figure;
  },
  placeOf: ({ step }) => ({ step }),
  asked: ({ step, node }) => ({ step, node }),
  set: (figure, values) => figure.update(optionsOf(values)),
  said: ({ context: { store: { state } } }) => addressOf({ ...state, text: state.text ?? state.draft }, ''),
  isLast({ step }, { context: { store: { state } } }) {
    const walk = shownWalk(state);
    return walk != null && step >= Math.min(lengths(walk, state.mode).all, state.lock?.last ?? Infinity);
  },
});

/** @param {import('../kind.js').Values} values */
function optionsOf({ lock, ...values }) {
  const examples = JSON.parse(byId('offered').textContent);
  const { asked, notes } = askedIn(`?${new URLSearchParams(values)}`, examples);
  const { draft: formula, start, chosen: node, ...others } = asked;
  return { formula, values: start, node, examples, lock: lockIn(lock), notes, ...others };
}
