// @ts-check
/** What the page of sweeps says, about many runs and about the range test. */

import { counted, full, grouped, short } from '../../shared/numbers.js';

/** @typedef {import('./types.js').Sweep} Sweep */
/** @typedef {import('./types.js').Place} Place */

export const RATE = 'learning rate';

/** @param {Sweep} sweep @param {Place} cell */
export function cellWords({ cells, rates, values, number, steps }, { row, column }) {
  const cell = cells[row]?.[column];
  const where = `${RATE} ${short(rates[column])}, ${number.title} ${short(values[row])}`;
  if (!cell) return `At ${where}: not computed yet.`;
  if (cell.diverged != null) return `At ${where}: diverged at step ${grouped(cell.diverged)}.`;
  return `At ${where}: loss ${short(cell.loss)} after ${counted(steps, 'step')}.`;
}

/**
 * @param {Sweep} sweep
 * @param {{best: Place|null, diverged: number, done: number, all: number}} reading
 */
export function sweepWords(sweep, { best, diverged, done, all }) {
  const { cells, rates, values, number } = sweep;
  const so = done < all ? `${grouped(done)} of ${grouped(all)} runs so far.` : `All ${grouped(all)} runs.`;
  if (done === 0) return so;
  const lost = diverged === 0 ? 'None diverged.' : `${grouped(diverged)} diverged.`;
  if (!best) return `${so} ${lost}`;
  const loss = short(cells[best.row][best.column]?.loss);
  const where = `${RATE} ${short(rates[best.column])} and ${number.title} ${short(values[best.row])}`;
  return `${so} The lowest loss is ${loss}, at ${where}. ${lost}`;
}

/** What stands beside the dashes. @param {boolean} isKnown */
export const limitWords = (isKnown) =>
  isKnown
    ? 'Dashes: above this rate the rule would diverge if the curvature were that of the start everywhere ' +
      '(2/λ for gradient descent). Curvature changes on the way, so runs may differ.'
    : '';

/** The ends of the scale of colours. */
export const lowWords = (/** @type {number} */ low) => `loss ${short(low, 3)}`;
export const highWords = (/** @type {number} */ high) => `${short(high, 3)} or more`;

const CANCELLED = 'Cancelled.';

const STATUS = {
  idle: '',
  waiting: 'Waiting for the server…',
  running: 'Computing…',
  done: 'All cells are here.',
  cancelled: `${CANCELLED} The cells that were computed stay.`,
  failed: '',
};

/** How far the sweep is. @param {import('./types.js').State} state */
export const statusWords = ({ status, sweep, trouble }) =>
  trouble || (status === 'cancelled' && !sweep?.done ? CANCELLED : STATUS[status]);

const SPACING = { log: 'in even ratios', linear: 'in even steps' };

/** What stands on an axis. @param {import('./types.js').Axis} axis */
export const axisWords = ({ from, to, count, scale }) =>
  `an axis of ${count} numbers from ${full(from)} to ${full(to)} ${SPACING[scale]}`;

/** Why an axis cannot be. */
export const NO_RATIOS = 'Even ratios need a number above 0 here. Even steps may begin anywhere.';
export const notRising = (/** @type {number} */ from) => `This must be more than From, which is ${full(from)}.`;

/** @param {string} shown the example */
export const unreadable = (shown) => `The experiment in the address cannot be read. ${shown} is shown instead.`;
export const TABLE = 'Loss after the last step, by learning rate. A cross: diverged.';
export const LOSS_OF_STEP = 'loss of the step';
export const RANGE_HEADS = ['Step', RATE, 'Loss'];
export const RANGE_TABLE = 'Loss that each step met, before it was taken';
export const DIVERGED = '× diverged';

/** @param {import('./types.js').RangeTest} test */
export function rangeWords({ rates, losses, diverged, critical }) {
  const known = losses.map((loss, k) => ({ loss, k })).filter(({ loss }) => loss != null);
  if (!known.length) return `The run diverged at rate ${short(rates[0])}, its first.`;
  const lowest = known.reduce((one, other) => (Number(other.loss) < Number(one.loss) ? other : one));
  const parts = [
    `The lowest loss that a step met is ${short(lowest.loss)}, at rate ${short(rates[lowest.k])}.`,
  ];
  if (lowest.k === losses.length - 1) parts.push('It was still falling at the end of this range.');
  const start = Number(losses[0]);
  const worse = known.find(({ loss, k }) => k > lowest.k && Number(loss) > start);
  if (worse) parts.push(`From rate ${short(rates[worse.k])} on it was worse than at the start.`);
  if (diverged != null) parts.push(`The run diverged at rate ${short(rates[diverged])}.`);
  if (critical != null) parts.push(`By the curvature at the start this rule would diverge above ${short(critical)}.`);
  return parts.join(' ');
}
