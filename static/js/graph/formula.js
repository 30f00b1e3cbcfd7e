// @ts-check
/** How the state takes another formula: asked for, read or refused by the server, with a number for each variable. */

import { WRONG_VALUE } from '../shared/words.js';

/**
 * @typedef {import('./types.js').State} State
 * @typedef {import('./types.js').Drawing} Drawing
 */

/**
 * What a new formula starts from.
 * @type {Pick<State, 'output'|'variable'|'step'|'motion'|'chosen'|'cached'>}
 */
const FRESH = { output: 0, variable: null, step: 0, motion: 'rest', chosen: 0, cached: null };

/**
 * An address is opened.
 * @type {import('./types.js').Handlers['opened']}
 */
export function opened(state, { asked, notes }) {
  return asking({ ...state, notes }, asked);
}

/** @type {import('./types.js').Handlers['exampleChosen']} */
export function exampleChosen(state, { example: { text, start } }) {
  return asking(state, { draft: text, start });
}

/**
 * A formula with its own values: until it has been read, no text belongs to these values, and nothing is
 * asked of it. When it is drawn already, it need not be read again.
 * @param {State} state @param {Partial<State>} asked
 * @returns {State}
 */
function asking(state, asked) {
  /** @type {State} */
  const next = { ...state, ...FRESH, ...asked, text: null, unreadable: null, trouble: null };
  return next.figure?.text === next.draft ? figureArrived(next, { figure: next.figure }) : next;
}

/**
 * The formula that is drawn stays, with a number for each of its variables; before the first one there is none.
 * Who has typed a formula sees what stays; of one that was opened it is said.
 * @type {import('./types.js').Handlers['refused']}
 */
export function refused(state, { unreadable, instead }) {
  const { figure } = state;
  if (state.text !== null) return { ...state, unreadable };
  const used = figure?.text ?? instead.draft ?? '';
  const notes = [...state.notes, WRONG_VALUE.replaced('text', unreadable.text, used)];
  return { ...(figure ? figureArrived(state, { figure }) : { ...state, ...instead }), unreadable, notes };
}

/**
 * The server has read the text: its variables keep the values they had, and new ones are 1.
 * @param {State} state
 * @param {{figure: Drawing}} answer
 * @returns {State}
 */
export function figureArrived(state, { figure }) {
  const { text, variables } = figure;
  const kept = state.text === null || text === state.text ? state : { ...state, ...FRESH };
  const start = Object.fromEntries(variables.map((name) => [name, state.start[name] ?? 1]));
  return { ...state, ...possible(kept, figure), figure, text, start };
}

/**
 * What was chosen, without what this formula does not have: in the place of a number beyond the last stands the last.
 * @param {State} state
 * @param {Drawing} drawing
 */
function possible({ output, variable, step, motion, chosen, cached }, { variables, outputs, figure }) {
  const { kinds } = /** @type {import('./types.js').Meta} */ (figure.layout.meta);
  const asked = Math.min(output, outputs.length - 1);
  const changes = (/** @type {number} */ node) =>
    node < kinds.length && kinds[node] !== 'number' && node <= outputs[asked];
  return {
    output: asked,
    variable: variable != null && variables.includes(variable) ? variable : null,
    step,
    motion,
    chosen: Math.min(chosen, kinds.length - 1),
    cached: cached && changes(cached.node) ? cached : null,
  };
}
