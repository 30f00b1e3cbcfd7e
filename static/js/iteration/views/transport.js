// @ts-check
/** The buttons, the slider and the list that move through the run, and the keys that do the same. */

import { actingOn } from '../../shared/acting.js';
import { speedBeside } from '../../shared/next_speed.js';
import { transportView } from '../../shared/views/transport.js';
import { SPEEDS } from '../tempo.js';
import { positionText, speedTitle } from '../words/controls.js';

/** @typedef {import('../state/types.js').State} State */

/** What each button and each key asks for. @type {Record<string, (state: State) => {type: string}>} */
const ACTIONS = {
  'iteration-previous': () => ({ type: 'iterationPrevious' }),
  'beat-previous': () => ({ type: 'beatPrevious' }),
  play: (state) => ({ type: state.motion === 'play' ? 'paused' : 'played' }),
  'beat-next': () => ({ type: 'beatNext' }),
  'iteration-next': () => ({ type: 'iterationNext' }),
  'forward-10': () => forwarded(10),
  'forward-100': () => forwarded(100),
  'forward-1000': () => forwarded(1000),
  reset: () => ({ type: 'reset' }),
  end: (state) => seeked(state.run?.planned ?? 0),
  slower: (state) => speedChosen(state, -1),
  faster: (state) => speedChosen(state, 1),
  seed: () => newSeed(),
};

const forwarded = (/** @type {number} */ steps) => ({ type: 'forwarded', steps });
const seeked = (/** @type {number} */ count) => ({ type: 'seeked', count });
const newSeed = () => ({ type: 'chosen', what: 'seed', value: Math.floor(Math.random() * 10000) });

/** @param {State} state @param {1|-1} direction */
const speedChosen = ({ speed }, direction) => ({ type: 'speedChosen', speed: speedBeside(SPEEDS, speed, direction) });

export const act = actingOn(ACTIONS);

/** @param {import('../state/types.js').Context} context */
export function runTransport(context) {
  return transportView(context, {
    act: (name) => act(context.store, name),
    isReady: ({ run }) => (run?.frames.size ?? 0) > 0,
    positionOf,
    seek: seeked,
    speeds: SPEEDS,
    speedTitle,
  });
}

/** @param {State} state */
function positionOf({ run, position, wanted, lock }) {
  if (!run) return null;
  const text = positionText(position.count, run.planned);
  return { value: wanted?.count ?? position.count, minimum: lock?.first ?? 0, maximum: run.planned, text };
}
