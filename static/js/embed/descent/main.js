// @ts-check
/** A race down a surface, alone. */

import { addressOf } from '../../descent/address.js';
import { planned } from '../../descent/clock.js';
import { mount } from '../../descent/mount.js';
import { lockIn } from '../../shared/lock.js';
import { drawLightly } from '../light_drawing.js';
import { searchOf } from '../search_of_race.js';
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
