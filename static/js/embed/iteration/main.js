// @ts-check
/** One training iteration, alone. */

import { addressOf } from '../../iteration/address/choices.js';
import { mount } from '../../iteration/mount.js';
import { createPlot } from '../../player/plot/plot.js';
import { lockIn } from '../../shared/lock.js';
import { startEmbed } from '../start.js';

// In Plotly's place: a small drawing of the same figures, so that an embed stays light.
Object.assign(window, { Plotly: createPlot() });

startEmbed({
  mount: (frame, { preset, lock, ...settings }) => mount(frame, { preset, settings, lock: lockIn(lock) }),
  placeOf: ({ count, beat }) => ({ iteration: count, beat }),
  asked: ({ iteration: count, beat }) => ({ count, beat }),
  set: (figure, { preset, ...settings }) => figure.update({ preset, settings }),
  afresh: ['preset'],
  said: ({ context }) => addressOf(context.store.state, ''),
  isLast({ count, beat }, { context }) {
    const { lock, run } = context.store.state;
    const last = lock?.last ?? run.planned - 1;
    return count > last || (count === last && beat === 'step');
  },
});
