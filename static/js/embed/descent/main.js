// @ts-check
/** A race down a surface, alone. */

import { addressOf } from '../../descent/address.js';
import { planned } from '../../descent/clock.js';
import { mount } from '../../descent/mount.js';
import { lockIn } from '../../shared/lock.js';
import { drawLightly } from '../light_drawing.js';
import { startEmbed } from '../start.js';

drawLightly();

startEmbed({
  mount: (frame, values) => mount(frame, { search: searchOf(values), lock: lockIn(values.lock) }),
  placeOf: ({ time }) => ({ time }),
  asked: ({ time, racer }) => ({ time, racer }),
  set: (figure, values) => figure.open(searchOf(values)),
  said: ({ context: { store: { state } } }) => addressOf(state.setup, '', state),
  isLast: ({ time }, { context }) => time >= planned(context.store.state),
});

/** @param {import('../kind.js').Values} values */
function searchOf({ lock: _lock, controls: _controls, show: _show, hide: _hide, autoplay: _autoplay, ...said }) {
  return `?${new URLSearchParams(said)}`;
}
