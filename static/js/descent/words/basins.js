// @ts-check
/** What is said of basins: where each start leads. */

import { DIVERGED, letterOf, NO_VALUE, ON_ITS_WAY, RESTS } from '../basins/state.js';
import { grouped, listed, short } from '../../shared/numbers.js';

/** @typedef {import('../basins/state.js').Basins} Basins */

const point = (/** @type {number[]} */ numbers) => `(${numbers.map((one) => short(one)).join(', ')})`;

/** @param {Basins} basins @param {{row: number, column: number}} cell */
export function startWords({ rows, x, y, minima }, { row, column }) {
  const from = point([x[column], y[row]]);
  const found = rows[row]?.[column];
  if (found == null) return `From ${from}: not computed yet.`;
  if (found === NO_VALUE) return `At ${from} the function has no finite value: no descent begins there.`;
  if (found === DIVERGED) return `From ${from} it diverges.`;
  if (found === ON_ITS_WAY) return `From ${from} it is still on its way.`;
  if (found === RESTS) {
    return `From ${from} it comes to rest where there is no minimum: a saddle, a top or flat ground.`;
  }
  return `From ${from} it reaches ${letterOf(found)} at ${point(minima[found].point)}.`;
}

/** @param {Basins} basins @param {Map<number, number>} counts */
export function basinsWords({ minima, title, steps, x, y }, counts) {
  const all = x.length * y.length;
  const done = [...counts.values()].reduce((sum, one) => sum + one, 0);
  const so = done < all ? `${grouped(done)} of ${grouped(all)} starts so far.` : `All ${grouped(all)} starts.`;
  const reached = minima.flatMap(({ point: at }, place) =>
    counts.get(place) ? [`${letterOf(place)} ${point(at)} from ${grouped(counts.get(place) ?? 0)}`] : []
  );
  const others = [
    [DIVERGED, 'diverges', 'diverge'],
    [ON_ITS_WAY, 'is still on its way', 'are still on their way'],
    [RESTS, 'rests at no minimum', 'rest at no minimum'],
    [NO_VALUE, 'has no finite value to begin with', 'have no finite value to begin with'],
  ].flatMap(([place, one, more]) => {
    const count = counts.get(Number(place)) ?? 0;
    return count ? [`${grouped(count)} ${count === 1 ? one : more}`] : [];
  });
  const within = `In ${grouped(steps)} steps ${title} reaches`;
  const rest = others.length ? `${reached.length ? '. Of the others' : ':'} ${listed(others)}` : '';
  return `${so} ${within} ${reached.length ? listed(reached, 6) : 'no minimum'}${rest}.`;
}

export const BASINS_STATUS = {
  idle: '',
  running: 'Computing the basins…',
  done: 'All starts are here.',
  cancelled: 'Cancelled. What was computed stays.',
  failed: '',
};
export const NEEDS_A_SURFACE = 'Basins need a surface over two variables.';
export const OTHER_NOW = 'The race has changed since: these basins are of the one before.';
export const MINIMA_TABLE = 'Minima that were found, lowest first';
/** @param {string[]} variables */
export const minimaHeads = (variables) => ['Minimum', ...variables, 'Loss'];
export const STARTS_TABLE = 'What each start reaches';

/** In a table. @param {number|undefined} found */
export function foundWords(found) {
  if (found == null) return '';
  const special =
    { [DIVERGED]: 'diverges', [ON_ITS_WAY]: 'on its way', [RESTS]: 'rests', [NO_VALUE]: 'no value' }[found];
  return special ?? letterOf(found);
}
