// @ts-check
/** A run as a file: what the server is asked to write, and how such a file is opened again. */

import { searchNow } from '../iteration/address/follow.js';
import { themeIn } from '../shared/address/theme.js';
import { post } from '../shared/api.js';
import { experimentOf } from '../iteration/state/choices.js';
import { addressWith, written } from './address.js';
import { wrongField } from './run_file_fields.js';
import { faultOf } from './validity.js';
import { WRONG_RUN } from './words/files.js';

/** @typedef {import('./types.js').Catalog} Catalog */
/** @typedef {{preset: any, choices: import('./types.js').Choices, example: number|null, address: string}} Opened */

/** A file holds an experiment, which fits into one request, and less than that again about how it went. */
const REQUESTS_IN_A_FILE = 2;

/** Of the run up to the last edit few frames are enough: the server only says whether it can be. */
const SPARSE = 100;

/** What the API assumes where a hand-written experiment says nothing. */
const UNSAID = { batch_size: null, seed: 0, theta: null };
const UNSAID_OF_PROBLEM = { biases: 'trained', initialiser: 'xavier' };

/**
 * The request for the run that is chosen, as a file. What is done by hand after its end does not belong to it.
 * @param {import('./types.js').Ready} state
 * @param {number} steps
 * @param {string} format
 */
export function exportRequest(state, steps, format) {
  const edits = state.choices.edits.filter(({ count }) => count < steps);
  return { experiment: experimentOf(state), steps, format, ...(edits.length && { edits }) };
}

/**
 * What a file opens, checked as far as the server's last edit.
 * @param {File} file
 * @param {Catalog} catalog
 * @returns {Promise<{opened?: Opened, wrong?: string}>} wrong: a sentence, when it cannot be opened
 */
export async function runIn(file, catalog) {
  const held = await heldBy(file, catalog.limits);
  const wrong = held.wrong ?? wrongWith(held.run, catalog);
  if (wrong) return { wrong };
  const { preset, choices, example } = written(toldBy(held.run), catalog, held.run.steps);
  const refused = await refusal(held.run);
  if (refused) return { wrong: refused };
  const address = await addressWith(choices, example, themeIn(searchNow()));
  return { opened: { preset, choices, example, address } };
}

/** @param {File} file @param {Record<string, number>} limits @returns {Promise<{run?: any, wrong?: string}>} */
async function heldBy(file, limits) {
  const most = REQUESTS_IN_A_FILE * limits.body_bytes;
  if (file.size > most) return { wrong: WRONG_RUN.size(most) };
  try {
    return { run: JSON.parse(await file.text()) };
  } catch (error) {
    return { wrong: error instanceof SyntaxError ? WRONG_RUN.syntax : WRONG_RUN.unreadable };
  }
}

function wrongWith(/** @type {any} */ run, /** @type {Catalog} */ catalog) {
  return wrongField(run, catalog.limits) ?? faultOf(toldBy(run), catalog);
}

/** The same as an address tells. Where a run stands is left out: it starts at the beginning. */
function toldBy(/** @type {any} */ { experiment, edits = [] }) {
  const { count: _count, state: _state, problem, ...said } = experiment ?? {};
  const whole = problem && { ...UNSAID_OF_PROBLEM, ...problem };
  return { experiment: { ...UNSAID, ...said, problem: whole, edits }, example: null };
}

/**
 * What the server says against an experiment with its edits, each field as it stands in the file, or that it says nothing.
 * @param {{experiment: object, edits?: import('./types.js').Edit[]}} run
 */
async function refusal({ experiment, edits = [] }) {
  const steps = Math.max(0, ...edits.map(({ count }) => count)) + 1;
  try {
    await post('/api/train', { ...experiment, steps, every: Math.min(steps, SPARSE), ...(edits.length && { edits }) });
    return null;
  } catch (/** @type {any} */ error) {
    if (!error.kind) throw error;
    return error.message;
  }
}
