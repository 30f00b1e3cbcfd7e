// @ts-check
/** The answer of the article, alone. */

import { mount } from '../../article/answer.js';
import { lockIn } from '../../shared/lock.js';
import { startEmbed } from '../start.js';

/** @typedef {import('../../article/answer.js').Options} Options */

startEmbed({
  mount: async (frame, { lock, rate, iteration, beat, presses }) => {
    const drawn = /** @type {Options} */ (JSON.parse(frame.dataset.options ?? '{}'));
    const usual = drawn.rate;
    const figure = mount(frame, { ...drawn, ...(rate && { rate: Number(rate) }), usual, lock: lockIn(lock) });
    if (iteration || beat) await figure.goTo({ iteration: Number(iteration ?? 0), beat });
    else if (presses) await figure.open({ presses, rate });
    else if (lock) await figure.goTo({});
    return figure;
  },
  placeOf: ({ iteration, beat }) => ({ iteration, beat }),
  asked: ({ iteration, beat }) => ({ iteration, beat }),
  isLast: ({ iteration, beat }, _figure, { lock }) => beat === 'step' && iteration >= (lockIn(lock)?.last ?? 0),
  said: (figure) => `?${new URLSearchParams({ presses: figure.presses() })}`,
  kept: ({ presses }) => ({ presses }),
});
