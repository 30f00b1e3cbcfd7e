// @ts-check
/** A table of one's own while it is being read: what is typed and ticked, and what the server found in it. */

import { IN_USE } from '../words/own_table.js';
import { textTooLong } from '../words/own_table_files.js';

/** @typedef {import('./types.js').OwnTable} OwnTable */
/** @typedef {import('./types.js').Found} Found */
/** @typedef {import('./types.js').Complaint} Complaint */
/** @typedef {import('./types.js').ReadTable} ReadTable */
/** @typedef {(state: OwnTable, action: any) => OwnTable} Handler what happened is in the action's fields */

const TYPING_PAUSE = 300;

/** What is chosen of columns, as long as these are the same. */
const NOTHING_CHOSEN = { inputs: null, target: null, readings: [] };
const NOTHING_FOUND = { found: null, answer: null, ...NOTHING_CHOSEN };

/** @type {OwnTable} */
export const INITIAL = {
  text: '',
  note: '',
  untaken: null,
  header: 'auto',
  delimiter: 'auto',
  task: 'auto',
  standardise: false,
  sample: false,
  oneHot: false,
  leaveOutMissing: false,
  testFraction: 0,
  ...NOTHING_FOUND,
  wrong: null,
  trouble: null,
  asked: 0,
  known: 0,
  stale: true,
  delay: 0,
};

/** @type {Record<string, Handler>} */
const handlers = {
  written,
  offered,
  untaken: (state, { wrong }) => ({ ...state, untaken: wrong }),
  headerChosen: (state, { header }) => asking({ ...state, header, stale: true }),
  delimiterChosen: (state, { delimiter }) => asking({ ...state, delimiter, stale: true }),
  readAs,
  sampleChosen,
  oneHotChosen: (state, { oneHot }) => asking({ ...state, oneHot, inputs: null, stale: true }),
  missingLeftOut: (state, { leaveOutMissing }) => asking({ ...state, leaveOutMissing }),
  taskChosen: (state, { task }) => asking({ ...state, task }),
  standardised: (state, { standardise }) => asking({ ...state, standardise }),
  testFractionChosen: (state, { testFraction }) => ({ ...state, testFraction }),
  inputTicked,
  targetChosen,
  insisted: (state) => asking({ ...state, stale: true }),
  answered: (
    state,
    { asked, found, answer },
  ) => (asked === state.asked ? settled({ ...state, ...suited(state, found), found, answer, stale: false }) : state),
  refused,
  troubled: (state, { trouble }) => ({ ...state, trouble }),
};

/** @type {Handler} */
export const reduce = (state, action) => handlers[action.type](state, action);

/** There is something new to ask the server about. @returns {OwnTable} */
const asking = (/** @type {OwnTable} */ state, delay = 0) => ({
  ...state,
  asked: state.asked + 1,
  delay,
  untaken: null,
  wrong: null,
  trouble: null,
});

/**
 * Nothing more is to be asked.
 * @param {OwnTable} state
 * @param {Complaint|null} [wrong]
 * @returns {OwnTable}
 */
const settled = (state, wrong = null) => ({ ...state, known: state.asked, wrong, trouble: null });

/** Of an empty text nobody need be told what is wrong with it, and one that is too long is not taken. @type {Handler} */
function written(state, { text, note = '', limit }) {
  const untaken = tooLong(text, limit);
  if (untaken) return { ...state, untaken };
  // That a first line of names was offered says nothing of another text.
  const header = state.note === IN_USE ? 'auto' : state.header;
  const next = asking({ ...state, text, note, header, stale: true }, TYPING_PAUSE);
  return text.trim() ? next : settled({ ...next, ...NOTHING_FOUND });
}

/** The rows that are in use, as a text, with what is chosen for them. @type {Handler} */
function offered(state, { text, data: { standardise = 0, test_fraction: testFraction = 0 } }) {
  // The text always begins with names, even where they look like numbers.
  const chosen = { text, note: IN_USE, standardise: standardise === 1, testFraction, header: true };
  return asking({ ...state, ...chosen, stale: true });
}

/** Of an empty text there is nothing to ask. @type {Handler} */
function sampleChosen(state, { sample }) {
  const next = { ...state, sample };
  return state.text.trim() ? asking({ ...next, stale: true }) : next;
}

/** One more column is read as the visitor says. @type {Handler} */
function readAs(state, { place, as }) {
  const others = state.readings.filter(({ column }) => column !== place);
  return asking({ ...state, readings: [...others, { column: place, as }], stale: true });
}

/** @param {string} text @param {number} limit @returns {Complaint|null} */
export function tooLong({ length }, limit) {
  return length > limit ? textTooLong(length, limit) : null;
}

/** @type {Handler} */
function inputTicked(state, { place, ticked }) {
  const others = inputsOf(state).filter((one) => one !== place);
  return asking({ ...state, inputs: ticked ? [...others, place].toSorted((a, b) => a - b) : others });
}

/** What is to be learnt cannot be an input as well. @type {Handler} */
function targetChosen(state, { place }) {
  const inputs = state.inputs && state.inputs.filter((one) => one !== place);
  return asking({ ...state, inputs, target: place });
}

/** @type {Handler} */
function refused(state, { asked, found, wrong }) {
  if (asked !== state.asked) return state;
  if (!found) return settled({ ...state, ...NOTHING_FOUND }, wrong);
  return settled({ ...state, ...suited(state, found), found, answer: null, stale: false }, wrong);
}

/** The columns that are ticked as inputs. @param {OwnTable} state @returns {number[]} */
export function inputsOf(state) {
  if (state.inputs || !state.found) return state.inputs ?? [];
  const target = targetOf(state);
  return state.found.columns.flatMap(({ useful }, place) => (useful && place !== target ? [place] : []));
}

/** The column that is to be learnt. @param {OwnTable} state */
export const targetOf = ({ target, found }) => target ?? (found ? found.columns.length - 1 : null);

/** Choices of columns stay as long as the columns do. @param {OwnTable} state @param {Found|null} found */
export function suited(state, found) {
  const names = (/** @type {Found|null} */ one) => JSON.stringify(one?.columns.map(({ name }) => name));
  const { inputs, target, readings } = names(found) === names(state.found) ? state : NOTHING_CHOSEN;
  return { inputs, target, readings };
}

/** What /api/read-columns is asked. @param {OwnTable} state @param {import('./types.js').Reading[]} readings */
export function columnsQuestion({ text, header, delimiter, sample, oneHot }, readings) {
  return { text, header, delimiter, sample, one_hot: oneHot, readings };
}

/** What /api/read-table is asked. @param {OwnTable} state @param {Found|null} found */
export function questionOf(state, found) {
  const { standardise, task, leaveOutMissing } = state;
  const { inputs, target, readings } = suited(state, found);
  const chosen = { columns: inputs, target, standardise, task, leave_out_missing: leaveOutMissing };
  return { ...columnsQuestion(state, readings), ...chosen };
}

/** @param {OwnTable} state */
export const isDue = ({ asked, known }) => asked !== known;

/**
 * Whether the rows can be used as they are.
 * @param {OwnTable} state
 * @returns {state is ReadTable}
 */
export const isRead = (state) => state.answer != null && !isDue(state) && !state.wrong;

/**
 * The data of an experiment, and their shape.
 * @param {ReadTable} table
 * @param {number} seed of the split
 * @returns {{data: import('./types.js').Rows & {test_fraction: number, seed: number}, shape: import('../problem.js').Shape}}
 */
export function dataOf({ answer, testFraction }, seed) {
  const data = { ...answer.data, test_fraction: testFraction, seed };
  return { data, shape: { inputs: data.x[0].length, outputs: data.y[0].length, task: answer.task } };
}
