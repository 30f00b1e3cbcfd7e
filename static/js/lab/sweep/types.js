// @ts-check
/**
 * The types that the modules of the sweep share. Types only; nothing runs here.
 *
 * @typedef {{from: number, to: number, count: number, scale: 'log'|'linear'}} Axis
 * @typedef {Axis & {number: string}} Against
 * @typedef {{loss: number|null, diverged: number|null}} Cell  diverged: the step that left the finite numbers
 * @typedef {{row: number, column: number}} Place
 *
 * @typedef {object} SweptNumber  what /api/sweep/numbers tells of a number
 * @property {string} name
 * @property {string} title
 * @property {string} summary
 * @property {number} minimum
 * @property {number} maximum
 * @property {boolean} integer
 * @property {number|null} value
 *
 * @typedef {object} Setup  what an address says
 * @property {string|null} preset
 * @property {string|null} e  a whole experiment, squeezed
 * @property {string|null} number
 * @property {Axis} rates
 * @property {Axis|null} values  null: what suits the number
 * @property {number|null} steps  null: those of the experiment
 * @property {Axis} range
 * @property {Place|null} cell
 *
 * @typedef {object} Sweep  the cells that have come so far
 * @property {SweptNumber} number
 * @property {number[]} rates
 * @property {number[]} values
 * @property {number} steps
 * @property {(number|null)[]} critical  for each row
 * @property {(Cell|null)[][]} cells  by row and column
 * @property {number} done
 * @property {Record<string, any>} fields  the experiment
 *
 * @typedef {{rates: number[], losses: (number|null)[], diverged: number|null, critical: number|null}} RangeTest
 *
 * @typedef {object} State
 * @property {Sweep|null} sweep
 * @property {'idle'|'waiting'|'running'|'done'|'cancelled'|'failed'} status
 * @property {string} trouble
 * @property {Place} cell
 * @property {RangeTest|null} range
 * @property {string} rangeTrouble
 * @property {boolean} testing
 * @property {import('../../shared/appearance.js').Appearance} appearance
 *
 * @typedef {import('../../shared/store.js').Store<State>} Store
 */
export {};
