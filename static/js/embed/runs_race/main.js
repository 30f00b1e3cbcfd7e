// @ts-check
/** A race of runs on one network, alone. */

import { addressOf } from '../../race/address.js';
import { planned } from '../../race/clock.js';
import { mount } from '../../race/mount.js';
import { lockIn } from '../../shared/lock.js';
import { drawLightly } from '../light_drawing.js';
import { searchOf } from '../search_of_race.js';
import { startEmbed } from '../start.js';

drawLightly();

startEmbed({
  mount: (frame, values) => mount(frame, { search: searchOf(values), lock: lockIn(values.lock) }),
  placeOf: ({ time }) => ({ time }),
  asked: ({ time, entry }) => ({ time, entry }),
  set: (figure, values) => figure.open(searchOf(values)),
  said: ({ context: { store: { state: { setup, time, chosen } } } }) =>
    // An experiment behind the mark of a section is a parameter like others here.
    addressOf(setup, '', { time: Math.round(time), chosen }).replace('#', '&'),
  isLast: ({ time }, { context }) => time >= planned(context.store.state),
});
