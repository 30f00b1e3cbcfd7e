// @ts-check
/**
 * The clock of a race of runs. Over iterations every entry takes one step a tick. Over operations a tick
 * multiplies what each may have spent by the same factor, from the cheapest step to all that the dearest spends.
 */

/**
 * @typedef {import('./types.js').Race} Race
 * @typedef {import('./types.js').Unit} Unit
 * @typedef {import('./types.js').State} State
 * @typedef {import('./types.js').Run} Run
 * @typedef {import('./types.js').Position} Position
 */

/** How many ticks a race lasts, or up to which it can be watched. @param {State} state */
export const planned = ({ race, lock }) => Math.min(race?.setup.steps ?? 0, lock?.last ?? Infinity);

/** What the cheapest step costs, and what the dearest entry spends. @param {Race} race */
export function spentRange({ entries }) {
  const costs = entries.map(({ cost }) => cost.operations);
  return { least: Math.min(...costs.map((one) => one[1])), most: Math.max(...costs.map((one) => one[one.length - 1])) };
}

/** What each may have spent at a tick, in operations. @param {Race} race @param {number} time */
export function budgetAt(race, time) {
  if (time <= 0) return 0;
  const { least, most } = spentRange(race);
  if (time >= race.setup.steps) return most;
  return least * (most / least) ** (time / race.setup.steps);
}

/**
 * Where an entry stands.
 * @param {Race} race @param {number} entry @param {number} time @param {Unit} unit
 * @returns {Position}
 */
export function positionOf(race, entry, time, unit) {
  const { operations } = race.entries[entry].cost;
  const last = operations.length - 1;
  if (unit === 'iterations') {
    const index = Math.min(Math.floor(time), last);
    return { index, progress: index < last ? time - index : 0 };
  }
  const budget = budgetAt(race, time) * (1 + 1e-12);
  // Steps of one entry hardly differ in what they cost.
  let index = Math.min(last, Math.floor(budget / (operations[last] / last)));
  while (index < last && operations[index + 1] <= budget) index++;
  while (operations[index] > budget) index--;
  return { index, progress: 0 };
}

/**
 * Where all entries stand.
 * @param {Race} race @param {number} time @param {Unit} unit
 * @param {{still: boolean}} appearance still: entries jump from step to step
 */
export function positionsOf(race, time, unit, { still }) {
  const shown = still ? Math.floor(time) : time;
  return race.entries.map((_, entry) => positionOf(race, entry, shown, unit));
}
