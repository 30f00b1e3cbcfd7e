// @ts-check
/**
 * The clock of a race. One tick pays for one step of the cheapest rule; a dearer one saves up and steps when
 * its step is paid. Where steps are what is equal, every racer takes one step a tick.
 */

/**
 * @typedef {import('./types.js').Race} Race
 * @typedef {import('./types.js').Unit} Unit
 * @typedef {import('./types.js').State} State
 * @typedef {import('./types.js').Position} Position
 */

/**
 * How much of a step a racer can pay for in one tick, 0 to 1.
 * @param {Race} race @param {number} racer @param {Unit} unit
 */
export function rateOf(race, racer, unit) {
  if (unit === 'steps') return 1;
  return tickOf(race, unit) / race.racers[racer].price[unit];
}

/**
 * What one tick costs: the price of the cheapest step.
 * @param {Race} race @param {Unit} unit
 */
export function tickOf(race, unit) {
  return unit === 'steps' ? 1 : Math.min(...race.racers.map(({ price }) => price[unit]));
}

/**
 * How many ticks a race lasts, or up to which it can be watched.
 * @param {State} state
 */
export const planned = ({ race, setup, lock }) => race && setup ? Math.min(setup.steps, lock?.last ?? Infinity) : 0;

/**
 * Where a racer stands: how many steps it has taken, and how much of the next it has walked, 0 to 1.
 * @param {Race} race @param {number} racer @param {number} time @param {Unit} unit
 * @returns {Position}
 */
export function positionOf(race, racer, time, unit) {
  const rate = rateOf(race, racer, unit);
  const whole = Math.floor(time);
  const [from, to] = [whole, whole + 1].map((tick) => Math.floor(tick * rate + 1e-9));
  const last = race.racers[racer].updates.length;
  if (from >= last) return { index: last, progress: 0 };
  return { index: from, progress: to > from ? time - whole : 0 };
}

/**
 * Where all racers stand.
 * @param {Race} race @param {number} time @param {Unit} unit
 * @param {{still: boolean}} appearance still: racers jump from step to step
 */
export function positionsOf(race, time, unit, { still }) {
  const shown = still ? Math.floor(time) : time;
  return race.racers.map((_, racer) => positionOf(race, racer, shown, unit));
}
