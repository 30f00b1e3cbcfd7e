// @ts-check
/** The state of the page of sweeps, and how each action changes it. */

import { appearanceNow } from '../../shared/appearance.js';
import { storeOf } from '../../shared/store.js';

/** @typedef {import('./types.js').State} State */
/** @typedef {import('./types.js').Sweep} Sweep */

/** @type {Record<string, (state: State, action: any) => State>} */
const HANDLERS = {
  appearanceChanged: (state, { appearance }) => ({ ...state, appearance }),
  // What is shown stays until another sweep begins: the server may refuse this one.
  asked: (state) => ({ ...state, status: 'waiting', trouble: '' }),
  line: (state, { line, fields }) => LINES[line.kind]?.(state, line, fields) ?? state,
  failed: (state, { trouble }) => ({ ...state, status: 'failed', trouble }),
  cancelled: (state) => ({ ...state, status: 'cancelled' }),
  moved: (state, { cell }) => ({ ...state, cell }),
  testing: (state) => ({ ...state, testing: true, rangeTrouble: '' }),
  tested: (state, { range }) => ({ ...state, testing: false, range }),
  testFailed: (state, { trouble }) => ({ ...state, testing: false, rangeTrouble: trouble }),
};

/** What each line of the answer does. @type {Record<string, (state: State, line: any, fields: any) => State>} */
const LINES = {
  start: (state, { number, rates, values, steps, critical }, fields) => ({
    ...state,
    status: 'running',
    sweep: {
      ...{ number, rates, values, steps, critical, fields },
      cells: values.map(() => rates.map(() => null)),
      done: 0,
    },
    cell: {
      row: Math.min(state.cell.row, values.length - 1),
      column: Math.min(state.cell.column, rates.length - 1),
    },
  }),
  cells: (state, { parts }) => ({ ...state, sweep: withParts(/** @type {Sweep} */ (state.sweep), parts) }),
  end: (state) => ({ ...state, status: 'done' }),
};

/** @param {Sweep} sweep @param {any[]} parts @returns {Sweep} */
function withParts(sweep, parts) {
  const cells = [...sweep.cells];
  let { done } = sweep;
  for (const { row, first, losses, diverged } of parts) {
    const came = losses.map((/** @type {number|null} */ loss, /** @type {number} */ k) => ({
      loss: diverged[k] == null ? loss : null,
      diverged: diverged[k],
    }));
    cells[row] = cells[row].toSpliced(first, came.length, ...came);
    done += came.length;
  }
  return { ...sweep, cells, done };
}

/** @param {import('./types.js').Place|null} cell */
export function createStore(cell) {
  return storeOf(
    /** @type {State} */ ({
      ...{ sweep: null, status: 'idle', trouble: '', cell: cell ?? { row: 0, column: 0 } },
      ...{ range: null, rangeTrouble: '', testing: false, appearance: appearanceNow() },
    }),
    (state, action) => HANDLERS[action.type](state, action),
  );
}
