// @ts-check
/** What only the lab asks the server for: the rows, the chain rule, the check, and what others would do. */

import { get, post } from '../shared/api.js';
import { dataBody, dataKey } from './data_request.js';
import { dataNow } from './pictures/state.js';
import { pictureResources } from './pictures/resources.js';
import { ownRowResource } from './own_row/resource.js';
import { comparisonResources } from './comparisons.js';
import { targetOf } from './selection.js';

/** @typedef {import('../shared/resources.js').Resource} Resource */
/** @typedef {import('./types.js').State} State */

/** @type {Resource} */
const data = {
  group: ({ choices }) => (choices ? dataKey(choices.problem) : ''),
  next(state) {
    const { choices } = state;
    if (!choices || dataNow(state)) return null;
    return async (signal) => {
      const answer = await post('/api/data', dataBody(choices.problem), signal);
      return { type: 'dataArrived', data: { key: dataKey(choices.problem), ...answer } };
    };
  },
};

/** What every question about the point of this moment says; null while it has not arrived or something moves. */
export function momentOf(/** @type {State} */ { run, position, motion, example }) {
  const frame = run?.frames.get(position.count);
  if (!run || !frame || motion !== 'rest') return null;
  const { problem, seed, batch_size } = run.experiment;
  return { problem, seed, batch_size, theta: frame.theta, count: frame.count, example };
}

/** @type {Resource} */
const explanation = {
  group: (state) => String(explanationKey(state)),
  next(state) {
    const key = explanationKey(state);
    if (!key || state.explanation?.key === key) return null;
    const body = { ...momentOf(state), target: targetOf(state.selection), direction: state.direction };
    return async (signal) => {
      const answer = await post('/api/explain', body, signal);
      return { type: 'explanationArrived', explanation: { key, ...answer } };
    };
  },
};

/** @param {State} state */
export function explanationKey(state) {
  const { selection, run, choices } = state;
  const target = targetOf(selection);
  if (!target || !run || !choices || !momentOf(state) || !isExplained(target, choices.problem)) return null;
  return JSON.stringify([run.id, state.position.count, target, state.direction, state.example]);
}

/** @param {import('./types.js').Target} target @param {import('./types.js').Problem} problem */
const isExplained = (target, { biases }) => target.kind !== 'bias' || biases === 'trained';

/** @type {Resource} */
const glossary = {
  group: () => 'glossary',
  next: (
    state,
  ) => (state.glossary || !state.run?.frames.size
    ? null
    : async (signal) => ({ type: 'glossaryArrived', glossary: await get('/api/glossary', signal) })),
};

/** @type {Resource} */
const check = {
  group: (state) => String(state.checked?.key),
  next(state) {
    const moment = state.checked && !state.checked.answer && momentOf(state);
    if (!moment) return null;
    const { source } = state.run.experiment;
    const specimen = state.catalog.specimens.some((/** @type {import('./types.js').Kind} */ { name }) =>
      name === source.name
    );
    // A specimen that moves while it measures has no gradient of one point.
    const body = { ...moment, source: specimen ? { name: 'backpropagation' } : source };
    return async (signal) => {
      const answer = await post('/api/check', body, signal);
      return { type: 'checkArrived', checked: { answer, id: state.run.id, count: moment.count } };
    };
  },
};

export const labResources = [
  data,
  ...pictureResources,
  ownRowResource,
  explanation,
  glossary,
  check,
  ...comparisonResources(),
];
