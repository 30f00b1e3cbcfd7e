// @ts-check
/** The answer of the article, alone. */

import { mount } from '../../article/answer.js';
import { lockIn } from '../../shared/lock.js';
import { startEmbed } from '../start.js';

/** @typedef {import('../../article/answer.js').Options} Options */

startEmbed({
  mount: async (frame, { lock, rate, iteration, beat }) => {
    const drawn = /** @type {Options} */ (JSON.parse(frame.dataset.options ?? '{}'));
    const figure = mount(frame, { ...drawn, ...(rate && { rate: Number(rate) }), lock: lockIn(lock) });
    if (lock || iteration || beat) await figure.goTo({ iteration: Number(iteration ?? 0), beat });
    return figure;
  },
  placeOf: (place) => place,
  asked: ({ iteration, beat }) => ({ iteration, beat }),
  isLast: ({ iteration, beat }, _figure, { lock }) => beat === 'step' && iteration >= (lockIn(lock)?.last ?? 0),
  // The article has no address for a moment of its figure.
  kept: () => ({}),
});
