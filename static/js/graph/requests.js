// @ts-check
/** What the graph lab asks the server for: the picture, the walk, a nudge, and the three ways. */

import { post } from '../shared/api.js';

/** @typedef {import('../shared/resources.js').Resource} Kind */

/** What the picture depends on. */
const figureKey = ({ draft, appearance }) => JSON.stringify([draft, appearance.theme, appearance.compact]);

/** What the walk depends on. */
export const walkKey = ({ text, start, output, variable, mode, cached }) =>
  JSON.stringify([text, start, output, mode === 'forward' ? variable : null, cached]);

const nudgeKey = ({ text, start, output, chosen, nudge }) => JSON.stringify([text, start, output, chosen, nudge]);

/** A nudge goes as far as the value of the node, and at least this far. */
const LEAST_REACH = 1;

/** How far the slider and the curve go to both sides. */
export const reachOf = ({ walk, chosen }) => Math.max(LEAST_REACH, Math.abs(walk?.nodes[chosen]?.value ?? 0));
const waysKey = ({ text, start, output }) => JSON.stringify([text, start, output]);

/**
 * The picture comes first: with it the server has read the formula.
 * @param {{draft: string, start: object}} first what is shown when an address cannot be read
 * @returns {any}
 */
export const figureKind = (first) => ({
  group: figureKey,
  next(state) {
    const key = figureKey(state);
    if (!state.draft || state.figure?.key === key || state.misread?.text === state.draft) return null;
    return (signal) => draw(state, key, first, signal);
  },
});

async function draw({ draft, appearance, figure }, key, first, signal) {
  const { misread, ...answer } = await post('/api/graph/figure', { text: draft, theme: appearance.theme, compact: appearance.compact }, signal);
  if (misread) return { type: 'misread', misread: { text: draft, ...misread }, instead: figure ? {} : first };
  return { type: 'figureArrived', figure: { key, text: draft, ...answer } };
}

const isCurrent = (state) => state.text !== null && state.figure?.text === state.text;

/** @type {any} */
export const walkKind = {
  group: walkKey,
  next(state) {
    const key = walkKey(state);
    if (!isCurrent(state) || state.walk?.key === key) return null;
    const { text, variable, cached } = state;
    return async (signal) => {
      const walk = await post('/api/graph', { ...formula(state), variable, cached }, signal);
      // The server has chosen a variable where none was.
      return { type: 'walkArrived', walk: { ...walk, text, key: walkKey({ ...state, variable: walk.variable }) } };
    };
  },
};

/** @type {any} */
export const nudgeKind = {
  group: nudgeKey,
  next(state) {
    const key = nudgeKey(state);
    const node = state.walk?.nodes[state.chosen];
    if (!isCurrent(state) || state.nudged?.key === key || !node || !canChange(state, state.chosen)) return null;
    const reach = Math.max(reachOf(state), Math.abs(state.nudge));
    const body = { ...formula(state), node: state.chosen, change: state.nudge, reach };
    return async (signal) => ({ type: 'nudgeArrived', nudged: { key, chosen: body.node, asked: body.change, ...(await post('/api/graph/nudge', body, signal)) } });
  },
};

/** @type {any} */
export const waysKind = {
  group: waysKey,
  next(state) {
    const key = waysKey(state);
    if (!isCurrent(state) || !state.walk || state.ways?.key === key) return null;
    return async (signal) => ({ type: 'waysArrived', ways: { key, ...(await post('/api/graph/methods', formula(state), signal)) } });
  },
};

/** Whether a node can be nudged: numbers of the formula cannot, nor nodes after the chosen output. */
export const canChange = ({ walk }, node) =>
  walk?.nodes[node] != null && walk.nodes[node].kind !== 'number' && node <= walk.outputs[walk.output];

const formula = ({ text, start, output }) => ({ text, start, output });
