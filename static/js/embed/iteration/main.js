// @ts-check
/** One training iteration, alone. */

import { addressOf } from '../../iteration/address/choices.js';
import { mount } from '../../iteration/mount.js';
import { lockIn } from '../../shared/lock.js';
import { drawLightly } from '../light_drawing.js';
import { startEmbed } from '../start.js';

/** How long a run is that nobody has planned, as in the lab. */
const USUAL_STEPS = '200';

const NOT_OPENED = { localIsOpen: false, is3d: false };

drawLightly();

/** @type {import('../kind.js').Kind} */
const KIND = {
  mount: (frame, { preset, lock, ...settings }) => mount(frame, { preset, settings, lock: lockIn(lock) }),
  placeOf: ({ count, beat }) => ({ iteration: count, beat }),
  asked: ({ iteration: count, beat }) => ({ count, beat }),
  set: (figure, { preset, ...settings }) => figure.update({ preset, settings }),
  // What the frame shows from the start is said by `show`.
  said: ({ context }) => addressOf({ ...context.store.state, ...NOT_OPENED }, ''),
  isLast({ count, beat }, { context }) {
    const { lock, run } = context.store.state;
    const last = lock?.last ?? run.planned - 1;
    return count > last || (count === last && beat === 'step');
  },
};

const written = document.getElementById('own');
startEmbed(written ? own(JSON.parse(written.textContent ?? '')) : KIND);

/**
 * A whole experiment: what is said of it in an address stays there, so another one is another page.
 * @param {{experiment: import('../../iteration/state/types.js').Preset['experiment'], example: number|null, rows: number}} told
 * @returns {import('../kind.js').Kind}
 */
function own({ experiment, example, rows }) {
  const { set: _set, said: _said, ...rest } = KIND;
  const row = example === null ? 'mean' : example + 1;
  return {
    ...rest,
    mount(frame, { lock, iteration, beat, look, plane, window, heights, camera, predict, steps = USUAL_STEPS }) {
      const place = { iteration, beat, look, plane, window, heights, camera, predict, steps };
      const settings = Object.entries(place).filter(([, text]) => text);
      return mount(frame, { experiment, rows, row, settings: Object.fromEntries(settings), lock: lockIn(lock) });
    },
  };
}
