// @ts-check
/** What the server found in a table, and its first rows as they will be used. */

import { byId, element, watch } from '../../shared/dom.js';
import { full } from '../../shared/numbers.js';
import { table } from '../../shared/views/table.js';
import { EXAMPLE, EXAMPLE_CAPTION, foundSays, previewCaption, previewHeads } from '../words/own_table.js';

/** @typedef {import('./types.js').OwnTable} OwnTable */

const ROWS_SHOWN = 5;
const SAMPLE_ROWS = [0, 1, 5, 6];

export function ownTableFoundView() {
  const [found, notes, preview] = ['found', 'notes', 'preview'].map((name) => byId(`own-table-${name}`));
  const guide = byId('own-table-guide');
  byId('own-table-sample').replaceChildren(sampleTable());
  /** @param {OwnTable} state */
  const write = (state) => {
    guide.hidden = state.found != null;
    found.textContent = state.found ? foundSays(state.found) : '';
    const said = (state.answer ?? state.found)?.notes ?? [];
    notes.replaceChildren(...said.map((note) => element('li', {}, note)));
    preview.hidden = !state.answer;
    preview.replaceChildren(...(state.answer ? [previewTable(state.answer.data)] : []));
  };
  return { update: watch(({ found, answer }) => [found, answer], write) };
}

/** The example that can be inserted, a few rows of it. */
function sampleTable() {
  const [heads, ...rows] = EXAMPLE.trim().split('\n').map((line) => line.split(','));
  return table(EXAMPLE_CAPTION, heads, SAMPLE_ROWS.map((k) => rows[k]));
}

/**
 * Inputs, then what they are to lead to. Scaling comes later, when the rows for testing are kept aside.
 * @param {import('./types.js').ReadRows['data']} data
 */
function previewTable({ x, y, input_names: inputs, output_names: outputs, standardise }) {
  const shown = x.slice(0, ROWS_SHOWN).map((row, k) => [String(k + 1), ...row.map(full), ...y[k].map(full)]);
  return table(previewCaption(shown.length, Boolean(standardise)), previewHeads(inputs, outputs), shown);
}
