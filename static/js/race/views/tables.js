// @ts-check
/** The numbers of the figures as tables, to the last bit. */

import { full } from '../../shared/numbers.js';
import { table } from '../../shared/views/table.js';
import { tableView } from '../../shared/views/tables.js';
import { budgetAt, positionOf } from '../clock.js';
import { sceneOf } from '../scene.js';
import { ENDS, lossTable, STANDINGS } from '../words/figures.js';

/**
 * @typedef {import('../types.js').Scene} Scene
 * @typedef {import('../types.js').State} State
 * @typedef {import('../types.js').Context} Context
 */

/** @param {Context} context */
export const pathTables = (context) => tablesOf(context, 'paths-table', paths);

/** @param {Context} context */
export const lossTables = (context) => tablesOf(context, 'losses-table', losses);

/** @param {Context} context @param {string} name @param {(scene: Scene) => HTMLTableElement[]} tables */
function tablesOf({ part, store }, name, tables) {
  return tableView(part(name), (/** @type {State} */ state) => {
    const scene = sceneOf(state);
    return scene && tables(scene);
  }, { store, depends: ({ race, time, setup }) => [race, Math.floor(time), setup?.unit] });
}

/** @param {Scene} scene */
function paths({ race, positions, names }) {
  const standings = race.entries.map(({ x, y, losses: all, cost }, entry) => {
    const { index } = positions[entry];
    const numbers = [cost.operations[index], all[index], x[index], y[index]].map(full);
    return [String(entry + 1), names[entry], String(index), ...numbers];
  });
  const ends = race.entries.map(({ explained, shadow, losses: all }, entry) => {
    const last = all.findLast((loss) => loss !== null && loss <= 2 * (all[0] ?? 0));
    return [String(entry + 1), ...[explained, last ?? null, shadow].map(full)];
  });
  return [table(STANDINGS.caption, STANDINGS.heads, standings), table(ENDS.caption, ENDS.heads, ends)];
}

/** @param {Scene} scene */
function losses({ race, unit, names }) {
  const rows = Array.from({ length: race.setup.steps + 1 }, (_, tick) => [
    full(unit === 'iterations' ? tick : budgetAt(race, tick)),
    ...race.entries.map(({ losses: all }, entry) => full(all[positionOf(race, entry, tick, unit).index])),
  ]);
  const { caption, heads } = lossTable(unit, names);
  return [table(caption, heads, rows)];
}
