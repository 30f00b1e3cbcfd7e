// @ts-check
/** One iteration in three libraries, alone. */

import { mount } from '../../article/code.js';
import { startEmbed } from '../start.js';

startEmbed({
  mount: (frame, place) => {
    const figure = mount(frame);
    figure.goTo(place);
    return figure;
  },
  placeOf: ({ library, beat }) => ({ library, beat }),
  kept: ({ library, lit }) => ({ library, lit }),
  asked: ({ library, beat }) => ({ library, beat }),
  isLast: ({ beat }) => beat === 'step',
});
