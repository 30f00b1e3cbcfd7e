// @ts-check
/** What became of each start so far, and what that says together. */

import { storeOf } from '../../shared/store.js';

/** What became of a start that has reached no minimum of the list: as /api/basins says it. */
export const ON_ITS_WAY = -1;
export const DIVERGED = -2;
export const RESTS = -3;
export const NO_VALUE = -4;

/**
 * @typedef {object} Basins  the answer of /api/basins so far
 * @property {string[]} variables
 * @property {number[]} x
 * @property {number[]} y
 * @property {{point: number[], value: number}[]} minima
 * @property {number} steps
 * @property {(number[]|null)[]} rows  for each row, the lowest first; null until it has come
 * @property {string} title  of the racer
 * @property {string} text  of the formula
 *
 * @typedef {object} State
 * @property {Basins|null} basins
 * @property {'idle'|'running'|'done'|'cancelled'|'failed'} status
 * @property {string} trouble
 * @property {{row: number, column: number}} cell
 */

/** @type {Record<string, (state: State, action: any) => State>} */
const HANDLERS = {
  asked: (state) => ({ ...state, basins: null, status: 'running', trouble: '' }),
  start: (state, { line, title, text }) => ({
    ...state,
    basins: { ...line, title, text, rows: line.y.map(() => null) },
    cell: { row: Math.floor(line.y.length / 2), column: Math.floor(line.x.length / 2) },
  }),
  rows: (state, { line: { first, reached } }) => {
    const basins = /** @type {Basins} */ (state.basins);
    return { ...state, basins: { ...basins, rows: basins.rows.toSpliced(first, reached.length, ...reached) } };
  },
  end: (state) => ({ ...state, status: 'done' }),
  cancelled: (state) => ({ ...state, status: 'cancelled' }),
  failed: (state, { trouble }) => ({ ...state, status: 'failed', trouble }),
  moved: (state, { cell }) => ({ ...state, cell }),
  redrawn: (state) => ({ ...state }),
};

export const basinsStore = () =>
  storeOf(
    /** @type {State} */ ({ basins: null, status: 'idle', trouble: '', cell: { row: 0, column: 0 } }),
    (state, action) => HANDLERS[action.type]?.(state, action) ?? state,
  );

/** A, B, C… @param {number} place */
export const letterOf = (place) => String.fromCharCode('A'.charCodeAt(0) + place);

/** How many starts became what, by its number. @param {Basins} basins */
export function countsOf({ rows }) {
  /** @type {Map<number, number>} */
  const counts = new Map();
  for (const one of rows.flatMap((row) => row ?? [])) counts.set(one, (counts.get(one) ?? 0) + 1);
  return counts;
}

/** How far above its ring a letter stands, in pixels. */
const ABOVE = 15;

/**
 * A letter for each minimum: above its ring where that lies in its own basin, else in its longest stretch.
 * @param {Basins} basins
 * @param {{row: number, column: number}[]} places of the minima
 */
export function lettersOf({ rows, minima }, places) {
  const longest = minima.map(() => ({ length: 0, x: 0, y: 0 }));
  rows.forEach((row, y) => {
    for (let from = 0; row && from < row.length;) {
      let to = from + 1;
      while (to < row.length && row[to] === row[from]) to++;
      const place = row[from];
      if (place >= 0 && to - from > longest[place].length) {
        longest[place] = { length: to - from, x: (from + to - 1) / 2, y };
      }
      from = to;
    }
  });
  return longest.flatMap(({ length, x, y }, place) => {
    const { row, column } = places[place];
    const text = letterOf(place);
    if (rows[Math.round(row)]?.[Math.round(column)] === place) return [{ x: column, y: row, up: ABOVE, text }];
    return length ? [{ x, y, text }] : [];
  });
}
