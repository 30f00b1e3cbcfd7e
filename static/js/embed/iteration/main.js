// @ts-check
/** One training iteration, alone. */

import { mount } from '../../iteration/mount.js';
import { lockIn } from '../../shared/lock.js';
import { startEmbed } from '../start.js';

startEmbed({
  mount: (frame, { preset, lock, ...settings }) => mount(frame, { preset, settings, lock: lockIn(lock) }),
  placeOf: ({ count, beat }) => ({ iteration: count, beat }),
  asked: ({ iteration: count, beat }) => ({ count, beat }),
});
