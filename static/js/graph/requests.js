// @ts-check
/** What a graph asks the server for: the picture, the walk, a nudge, and the slopes by each method. */

import { post } from '../shared/api.js';
import { withInfinite } from './infinite.js';
import { definedByAll, withDefinedSlopes } from './undefined.js';

/**
 * @typedef {import('./types.js').State} State
 * @typedef {import('../shared/resources.js').Resource} Resource
 */

/** What the picture depends on. @param {State} state */
export const figureKey = ({ draft, appearance: { theme, compact } }) => JSON.stringify([draft, theme, compact]);

/**
 * What the walk depends on.
 * @param {State} state
 */
export const walkKey = ({ text, start, output, variable, mode, cached }) =>
  JSON.stringify([text, start, output, mode === 'forward' ? variable : null, cached]);

/** @param {State} state */
const nudgeKey = ({ text, start, output, chosen, nudge }) => JSON.stringify([text, start, output, chosen, nudge]);

/** @param {State} state */
const methodsKey = ({ text, start, output }) => JSON.stringify([text, start, output]);

/** A nudge goes as far as the value of the node, and at least this far. */
const LEAST_REACH = 1;

/**
 * How far the slider and the curve go to both sides.
 * @param {State} state
 */
export const reachOf = ({ walk, chosen }) => Math.max(LEAST_REACH, Math.abs(walk?.nodes[chosen]?.value ?? 0));

/**
 * The picture comes first: with it the server has read the formula.
 * @param {{draft: string, start: import('./types.js').Start}} first shown when the very first is unreadable
 * @returns {Resource}
 */
export const figureResource = (first) => ({
  group: figureKey,
  next(/** @type {State} */ state) {
    const key = figureKey(state);
    if (!state.draft || state.figure?.key === key || state.unreadable?.text === state.draft) return null;
    return (signal) => draw(state, key, first, signal);
  },
});

/**
 * @param {State} state @param {string} key @param {Parameters<typeof figureResource>[0]} first
 * @param {AbortSignal} signal
 */
async function draw({ draft: text, appearance: { theme, compact }, figure }, key, first, signal) {
  const { misread, ...answer } = await post('/api/graph/figure', { text, theme, compact }, signal);
  if (misread) return { type: 'refused', unreadable: { text, ...misread }, instead: figure ? {} : first };
  return { type: 'figureArrived', figure: { key, text, ...answer } };
}

/** @param {State} state */
const isCurrent = (state) => state.text !== null && state.figure?.text === state.text;

/** @type {Resource} */
export const walkResource = {
  group: walkKey,
  next(/** @type {State} */ state) {
    const key = walkKey(state);
    if (!isCurrent(state) || state.walk?.key === key) return null;
    const { text, variable, cached } = state;
    return async (signal) => {
      const walk = await post('/api/graph', { ...formula(state), variable, cached }, signal);
      // The server has chosen a variable where none was.
      const key = walkKey({ ...state, variable: walk.variable });
      return { type: 'walkArrived', walk: withDefinedSlopes({ ...withInfinite(walk), text, key }) };
    };
  },
};

/** @type {Resource} */
export const nudgeResource = {
  group: nudgeKey,
  next(/** @type {State} */ state) {
    const key = nudgeKey(state);
    const { chosen, nudge } = state;
    const isMissing = isCurrent(state) && state.nudged?.key !== key;
    if (!isMissing || !state.walk?.nodes[chosen] || !canChange(state, chosen)) return null;
    const reach = Math.max(reachOf(state), Math.abs(nudge));
    const body = { ...formula(state), node: chosen, change: nudge, reach };
    return async (signal) => {
      const answer = await post('/api/graph/nudge', body, signal);
      return { type: 'nudgeArrived', nudged: { key, chosen, asked: nudge, ...answer } };
    };
  },
};

/** @type {Resource} */
export const methodsResource = {
  group: methodsKey,
  next(/** @type {State} */ state) {
    const key = methodsKey(state);
    if (!isCurrent(state) || !state.walk || state.methods?.key === key) return null;
    const { walk } = state;
    return async (signal) => {
      const answer = await post('/api/graph/methods', formula(state), signal);
      return { type: 'methodsArrived', methods: definedByAll({ key, ...withInfinite(answer) }, walk) };
    };
  },
};

/**
 * Whether a node can be nudged: numbers of the formula cannot, nor nodes after the chosen output.
 * @param {State} state @param {number} node
 */
export const canChange = ({ walk }, node) =>
  walk?.nodes[node] != null && walk.nodes[node].kind !== 'number' && node <= walk.outputs[walk.output];

/** @param {State} state */
const formula = ({ text, start, output }) => ({ text, start, output });
