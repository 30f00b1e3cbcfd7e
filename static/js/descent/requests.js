// @ts-check
/** What a race asks the server for: what there is, the race, the ground, figures, and to read a formula. */

import { get, post } from '../shared/api.js';
import { figuresAt } from '../shared/race/figures_resource.js';
import { domainOf } from './grounds.js';
import { startOf } from './setup.js';
import { isReady } from './state.js';
import { withDefinedSlopes } from './undefined.js';
import { wrongNumberOfVariables } from './words/choices.js';

/**
 * @typedef {import('./types.js').State} State
 * @typedef {import('./types.js').Ready} Ready
 * @typedef {import('./types.js').Setup} Setup
 * @typedef {import('../shared/resources.js').Resource} Resource
 */

const RESOLUTION = { wide: 101, compact: 71 };

/** What there is to choose from. @type {Resource} */
export const catalogResource = {
  group: () => 'catalog',
  next(/** @type {State} */ { catalog }) {
    if (catalog) return null;
    return async (signal) => {
      const answers = [get('/api/catalog', signal), get('/api/surfaces', signal)];
      const [found, surfaces] = await Promise.all(answers);
      return { type: 'catalogArrived', catalog: found, surfaces };
    };
  },
};

/** @param {Pick<Setup, 'ground'|'start'>} setup */
const problemOf = ({ ground, start }) => ({
  kind: 'expression',
  text: ground.text,
  start: startOf(ground.variables, start),
});

/**
 * The body of the race that is asked for; while the start is dragged, nobody looks at parts.
 * @param {Setup} setup @param {boolean} isDragging
 */
function raceBody(setup, isDragging) {
  const racers = setup.racers.map((optimizer) => ({ source: setup.source, optimizer }));
  const { steps, seed, noise, blackBox } = setup;
  return { problem: problemOf(setup), racers, steps, seed, noise, black_box: blackBox, parts: !isDragging };
}

/** @type {Resource} */
export const raceResource = {
  group: () => 'race',
  next(/** @type {State} */ { setup, dragging, race, draft, unreadable }) {
    if (!setup) return null;
    const body = raceBody(setup, dragging);
    const key = JSON.stringify(body);
    if (key === race?.key || (draft && !unreadable)) return null;
    return async (signal) => {
      const answer = await post('/api/race', body, signal);
      const racers = answer.racers.map(withDefinedSlopes);
      return { type: 'raceArrived', race: { ...answer, racers, key, setup } };
    };
  },
};

/** What the ground depends on. @param {Ready} state */
const groundKey = (state) => JSON.stringify([state.setup.ground.text, domainOf(state), state.appearance.compact]);

/** @type {Resource} */
export const groundResource = {
  group: (/** @type {State} */ state) => (isReady(state) ? groundKey(state) : ''),
  next(/** @type {State} */ state) {
    if (!isReady(state) || groundKey(state) === state.ground?.key) return null;
    const key = groundKey(state);
    const { text } = state.setup.ground;
    const extent = domainOf(state);
    const problem = problemOf({ ...state.setup, start: state.setup.home });
    return async (signal) => {
      const answer = await survey(problem, extent, state.appearance.compact, signal);
      return { type: 'groundArrived', ground: { ...answer, key, text, extent } };
    };
  },
};

/** @param {object} problem @param {number[]} extent @param {boolean} compact @param {AbortSignal} signal */
function survey(problem, extent, compact, signal) {
  if (extent.length === 2) return post('/api/curve', { problem, extent }, signal);
  const resolution = compact ? RESOLUTION.compact : RESOLUTION.wide;
  const body = { problem, plane: { kind: 'weights', indices: [0, 1] }, extent, resolution };
  return post('/api/landscape', body, signal);
}

export const figuresResource = figuresAt('/api/descent/figures');

/** What the server reads in a formula is what counts. @type {Resource} */
export const draftResource = {
  group: (/** @type {State} */ { draft }) => draft?.text ?? '',
  next(/** @type {State} */ { draft, unreadable }) {
    return draft && !unreadable ? (signal) => read(draft, signal) : null;
  },
};

/** @param {import('./types.js').Draft} draft @param {AbortSignal} signal */
async function read(draft, signal) {
  const { variables, depth, misread } = await post('/api/formula', { text: draft.text }, signal);
  if (misread) return { type: 'refused', draft, unreadable: misread };
  if (variables.length === 1 || variables.length === 2) return { type: 'accepted', draft, variables, depth };
  return { type: 'refused', draft, unreadable: { position: null, ...wrongNumberOfVariables(variables) } };
}

/**
 * Whether something that is shown has not arrived yet.
 * @param {State} state
 */
export function isWaiting(state) {
  if (state.trouble) return false;
  const isMissing = !state.race || !state.ground || raceResource.next(state) || groundResource.next(state);
  return Boolean(isMissing) || (state.draft != null && !state.unreadable);
}
