// @ts-check
/** What the page asks the server for: the race, the ground below it, the figures, and what a formula says. */

import { get, post } from '../shared/api.js';
import { domainOf } from './grounds.js';

const RESOLUTION = { wide: 101, compact: 71 };

/** @param {{ground: any, start: number[]}} lab */
export function problemOf({ ground, start }) {
  return { kind: 'expression', text: ground.text, start: startOf(ground.variables, start) };
}

/** @param {string[]} variables @param {number[]} start */
export const startOf = (variables, start) => Object.fromEntries(variables.map((name, i) => [name, start[i]]));

/** The body of the race that the state asks for; while the start is dragged, nobody looks at parts. */
export function raceBody({ lab, dragging }) {
  const racers = lab.racers.map((optimizer) => ({ source: lab.source, optimizer }));
  const { steps, seed, noise, blackBox } = lab;
  return { problem: problemOf(lab), racers, steps, seed, noise, black_box: blackBox, parts: !dragging };
}

export const race = {
  group: () => 'race',
  next(state) {
    if (!state.lab) return null;
    const body = raceBody(state);
    const wish = JSON.stringify(body);
    if (wish === state.race?.wish || (state.draft && !state.misread)) return null;
    return async (signal) => ({ type: 'raceArrived', race: { ...(await post('/api/race', body, signal)), wish, lab: state.lab } });
  },
};

/** What the ground depends on. */
export const groundWish = (state) => state.lab && JSON.stringify([state.lab.ground.text, domainOf(state), state.appearance.compact]);

export const ground = {
  group: (state) => String(groundWish(state)),
  next(state) {
    const wish = groundWish(state);
    if (!wish || wish === state.ground?.wish) return null;
    const extent = domainOf(state);
    const problem = problemOf({ ...state.lab, start: state.lab.home });
    return async (signal) => ({ type: 'groundArrived', ground: { ...(await survey(problem, extent, state.appearance, signal)), wish, extent } });
  },
};

function survey(problem, extent, { compact }, signal) {
  if (extent.length === 2) return post('/api/curve', { problem, extent }, signal);
  const resolution = compact ? RESOLUTION.compact : RESOLUTION.wide;
  const body = { problem, plane: { kind: 'weights', indices: [0, 1] }, extent, resolution };
  return post('/api/landscape', body, signal);
}

export const figuresKey = ({ appearance }) => `theme=${appearance.theme}&compact=${appearance.compact}`;

export const figures = {
  group: figuresKey,
  next(state) {
    const key = figuresKey(state);
    if (state.figures?.key === key) return null;
    return async (signal) => ({ type: 'figuresArrived', figures: { key, ...(await get(`/api/descent/figures?${key}`, signal)) } });
  },
};

/** What the server reads in a formula is what counts. */
export const draft = {
  group: (state) => state.draft?.text ?? '',
  next(state) {
    const { draft, misread } = state;
    return draft && !misread ? (signal) => read(draft, signal) : null;
  },
};

async function read(draft, signal) {
  const { variables, misread } = await post('/api/formula', { text: draft.text }, signal);
  if (misread) return { type: 'misread', draft, misread };
  const fits = variables.length === 1 || variables.length === 2;
  return fits ? { type: 'accepted', draft, variables } : { type: 'misread', draft, misread: wrongNumber(variables) };
}

function wrongNumber(variables) {
  const message = variables.length ? `There are ${variables.length} variables here: ${variables.join(', ')}.` : 'There is no variable here.';
  return { position: null, message, allowed: 'one variable, or two' };
}
