// @ts-check
/** The words of drawing rows: in the plane, or by numbers and buttons. */

export const DRAW_ROWS = 'Draw rows…';
export const DRAWING_ROWS = 'Drawing rows';

export const TOOLS = {
  add: { title: 'Add', hint: 'Click into the plane to set a row, or write it here.' },
  remove: { title: 'Remove', hint: 'Click on a row to take it away, or write its number.' },
};

export const DONE = 'Done';
export const ADD_ROW = 'Add row';
export const REMOVE_ROW = 'Remove row';
export const AFRESH = ' in place of all other rows';
export const CLASS = 'class ';
export const ROW = 'row';

/** The rows that are not of a class. @param {string} name */
export const notOfClass = (name) => `not ${name}`;

/** @param {number} most */
export const noMoreRows = (most) => `There are ${most} rows: more do not fit.`;

/** @param {number} count how many there are now */
export const rowDrawn = (count) => `A row was drawn: ${count} ${count === 1 ? 'row' : 'rows'} now.`;

export const LAST_ROW_STAYS = 'One row has to stay: a network needs something to learn from.';

/** @param {number} row from 1 @param {number} left */
export const rowTakenAway = (row, left) => `Row ${row} was taken away: ${left} left.`;
