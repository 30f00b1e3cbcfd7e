// @ts-check
/** The page's one store: a state that is never changed in place, and the pure function that makes the next. */

import { asking, withQuestion } from './asking.js';
import { choices } from './choices.js';
import { code } from './code.js';
import { local } from './local.js';
import { pictures } from './pictures.js';
import { runs } from './runs.js';
import { transport } from './transport.js';
import { USUAL_PLANE } from '../plane.js';
import { START } from '../position.js';
import { USUAL } from '../surface/camera.js';
import { storeOf } from '../../shared/store.js';

/** @typedef {import('./types.js').State} State */
/** @typedef {import('./actions.js').Action} Action */

/** @type {State} */
export const INITIAL = {
  asked: null,
  catalog: null,
  figures: null,
  preset: null,
  choices: null,
  example: null,
  run: null,
  runs: 0,
  ghost: null,
  change: null,
  asking: null,
  position: START,
  wanted: null,
  motion: 'rest',
  speed: 0.5,
  planeChoice: USUAL_PLANE,
  plane: null,
  window: null,
  heights: 'all',
  seen: null,
  slopeOfAll: null,
  planeRefused: null,
  shadow: null,
  selection: null,
  hover: null,
  lock: null,
  trouble: null,
  notes: [],
  unfolded: false,
  codeIsOpen: false,
  code: null,
  localIsOpen: false,
  local: null,
  is3d: false,
  camera: USUAL,
  appearance: { theme: 'light', compact: false, still: false },
};

/** @type {import('./actions.js').Handlers} */
const handlers = {
  ...choices,
  ...runs,
  ...transport,
  ...pictures,
  ...code,
  ...local,
  ...asking,
  controlsShown: (state) => state.unfolded ? state : { ...state, unfolded: true },
};

/**
 * The state after an action. An action nobody knows is a mistake in the program.
 * @param {State} state
 * @param {{type: string}} action
 * @returns {State}
 */
export function reduce(state, action) {
  const { type } = /** @type {Action} */ (action);
  const handle = /** @type {(state: State, details: object) => State} */ (handlers[type]);
  return withQuestion(state, handle(state, action));
}

/** @param {State} [state] */
export const createStore = (state = INITIAL) => storeOf(state, reduce);
