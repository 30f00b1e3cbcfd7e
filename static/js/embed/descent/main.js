// @ts-check
/** A race down a surface, alone. */

import { mount } from '../../descent/mount.js';
import { lockIn } from '../../shared/lock.js';
import { startEmbed } from '../start.js';

startEmbed({
  mount(frame, { lock, controls: _controls, show: _show, hide: _hide, autoplay: _autoplay, ...said }) {
    return mount(frame, { search: `?${new URLSearchParams(said)}`, lock: lockIn(lock) });
  },
  placeOf: ({ time }) => ({ time }),
  asked: ({ time, racer }) => ({ time, racer }),
});
