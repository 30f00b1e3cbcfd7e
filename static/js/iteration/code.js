// @ts-check
/** The run as code: asked for once its panel is open. */

import { post } from '../shared/api.js';
import { MISSING } from './words/controls.js';

/**
 * @typedef {{text: string, beats: string[]}} CodeLine
 * @typedef {{title: string, words: string[], lines: CodeLine[]}} CodeSection
 *
 * @typedef {object} Listing of one library
 * @property {string} name
 * @property {string} title
 * @property {CodeSection[]} sections
 * @property {string|null} missing of what the library has no counterpart
 *
 * @typedef {{key: string, listings: Listing[]}} Code the answer of /api/code, with the key it was asked for by
 */

/** What the code depends on. @param {import('./state/types.js').State} state */
const codeKey = ({ run }) => run && `${run.id} ${run.planned}`;

/** @type {import('../shared/resources.js').Resource} */
export const code = {
  missing: MISSING.code,
  group: (state) => String(codeKey(state)),
  next(state) {
    const key = codeKey(state);
    return !key || !state.codeIsOpen || state.code?.key === key ? null : (signal) => written(state.run, key, signal);
  },
};

/** @param {import('./run.js').Run} run @param {string} key @param {AbortSignal} signal */
async function written({ experiment, edits, planned }, key, signal) {
  const steps = Math.max(1, planned);
  const made = edits.filter(({ count }) => count < steps);
  const { listings } = await post('/api/code', { experiment, steps, ...(made.length && { edits: made }) }, signal);
  return { type: 'codeArrived', code: { key, listings } };
}
