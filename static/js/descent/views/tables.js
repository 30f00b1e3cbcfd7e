// @ts-check
/** The numbers of the figures as tables, to the last bit. */

import { full } from '../../shared/numbers.js';
import { table } from '../../shared/views/table.js';
import { tableView } from '../../shared/views/tables.js';
import { rateOf } from '../clock.js';
import { sceneOf } from '../scene.js';
import { pathCaption, pathHeads, priceTable, raceTable } from '../words/figures.js';

/**
 * @typedef {import('../types.js').Scene} Scene
 * @typedef {import('../types.js').Context} Context
 */

/** The path of every racer. @param {Context} context */
export const pathTables = (context) => tablesOf(context, 'path-table', paths);

/** What everybody has reached when each has spent the same. @param {Context} context */
export const raceTables = (context) => tablesOf(context, 'race-table', reached);

/** @param {Context} context @param {string} name @param {(scene: Scene) => HTMLTableElement[]} tables */
function tablesOf({ part, store }, name, tables) {
  return tableView(part(name), (/** @type {import('../types.js').State} */ state) => {
    const scene = sceneOf(state);
    return scene && tables(scene);
  }, { store, depends: ({ race, ground, time, setup }) => [race, ground, Math.floor(time), setup?.unit] });
}

/** @param {Scene} scene */
function paths({ race, names, setup: { ground: { variables } } }) {
  return race.racers.map(({ thetas, values, gradients, updates }, lane) => {
    const rows = thetas.map((theta, k) => [
      String(k),
      ...theta.map(full),
      full(values[k]),
      ...numbers(gradients[k], theta),
      ...numbers(updates[k], theta),
    ]);
    return table(pathCaption(names[lane]), pathHeads(variables), rows);
  });
}

/** Dashes where the path has ended. @param {number[]|undefined} vector @param {(number|null)[]} theta */
const numbers = (vector, theta) => (vector ?? theta.map(() => null)).map(full);

/** @param {Scene} scene */
function reached({ race, names, setup: { unit, steps }, time }) {
  const last = race.racers.map(({ values }) => values.length - 1);
  const taken = (/** @type {number} */ lane, /** @type {number} */ tick) =>
    Math.min(last[lane], Math.floor(tick * rateOf(race, lane, unit) + 1e-9));
  const rows = Array.from({ length: steps + 1 }, (_, tick) => [
    String(tick),
    ...race.racers.flatMap(({ values }, lane) => [String(taken(lane, tick)), full(values[taken(lane, tick)])]),
  ]);
  const prices = race.racers.map((
    { price },
    lane,
  ) => [names[lane], String(price.operations), String(price.evaluations)]);
  const [cost, equal] = [priceTable(time), raceTable(unit, names)];
  return [table(cost.caption, cost.heads, prices), table(equal.caption, equal.heads, rows)];
}
