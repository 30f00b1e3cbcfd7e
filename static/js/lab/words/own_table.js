// @ts-check
/** The words of a table of one's own: what was found in it, what its rows are ready for, and what is wrong. */

import { counted, short } from '../../shared/numbers.js';

/** @typedef {import('../own_table/types.js').OwnTable} OwnTable */
/** @typedef {import('../own_table/types.js').Complaint} Complaint */

/** The button that opens the dialog. */
export const OPEN = 'Your own table…';

/** In the list of tables: rows in use that were not typed here. */
export const IN_USE = 'These are the rows in use.';

/** A small table to try: hours of light, glasses of water, and what became of the plant. */
export const EXAMPLE = `light,water,plant
8,3,grows
7,4,grows
9,4,grows
6,3,grows
8,5,grows
2,4,fades
1,3,fades
3,1,fades
7,0,fades
2,0,fades
`;

/** What the example that can be inserted is about. */
export const EXAMPLE_CAPTION = 'Hours of light, glasses of water, and what became of the plant';

/** What columns are named that came without names. @param {number} place from 0 */
export const columnName = (place) => `x${place + 1}`;

/** What the column of the target is named. */
export const TARGET_NAMES = { number: 'y', class: 'class' };

/** What a class is named that came without a name. @param {number} index */
export const className = (index) => `class ${index}`;

/** How the table of columns is headed, and what a column holds. */
export const COLUMNS = ['Column', 'Input', 'Target', 'Holds', 'Different', 'Empty', 'From … to'];
const HOLDS = { number: 'numbers', text: 'text' };

/** @param {'number'|'text'} kind @param {string} unit that stands beside each number, if any */
export const holdsText = (kind, unit) => (unit ? `${HOLDS[kind]} (${unit})` : HOLDS[kind]);

/** @param {number|null|undefined} minimum @param {number|null|undefined} maximum */
export const rangeText = (minimum, maximum) => (minimum == null ? '–' : `${short(minimum)} … ${short(maximum)}`);

/** @param {string} column */
export const inputLabel = (column) => `${column} is an input`;

/** @param {string} column */
export const targetLabel = (column) => `${column} is the target`;

/** What the server found. @param {import('../own_table/types.js').Found} found */
export function foundSays({ rows, columns, delimiter, header }) {
  const names = header ? ' The first line names the columns.' : '';
  return `${counted(rows, 'row')} and ${counted(columns.length, 'column')}, with a ${delimiter} between cells.${names}`
    .replace(/^./, (first) => first.toUpperCase());
}

/** The first rows. @param {number} count @param {boolean} areScaled whether they will be */
export function previewCaption(count, areScaled) {
  return `The first ${counted(count, 'row')} as they will be used${areScaled ? ', before they are scaled' : ''}`;
}

/** @param {string[]} inputs @param {string[]} outputs */
export const previewHeads = (inputs, outputs) => ['Row', ...inputs, ...outputs.map((name) => `→ ${name}`)];

/** How far the rows are from being used. @param {OwnTable} state @param {boolean} isReading */
export function readySays({ trouble, wrong, answer }, isReading) {
  if (trouble) return trouble.message;
  if (wrong) return 'These rows cannot be used yet: something has to be put right first.';
  if (isReading) return 'Reading …';
  if (!answer) return 'There are no rows yet.';
  const { x, y } = answer.data;
  const sizes = [counted(x.length, 'row'), counted(x[0].length, 'input'), counted(y[0].length, 'output')];
  return `Ready: ${sizes.join(', ')}.`;
}

/** What the button does: it uses the rows, or helps to get there. @param {OwnTable} state */
export function useTitle({ trouble, wrong }) {
  if (trouble) return 'Ask again';
  return wrong ? 'Show what is wrong' : 'Use these rows';
}

/** What the change of the problem is called. @param {number} rows */
export const tableUsed = (rows) => `Your own table: ${counted(rows, 'row')}.`;
