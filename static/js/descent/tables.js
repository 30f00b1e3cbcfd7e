// @ts-check
/** The numbers of the figures as tables, to the last bit; written only while they are open. */

import { watch } from '../shared/dom.js';
import { full } from '../shared/numbers.js';
import { table } from '../shared/views/table.js';
import { rateOf } from './clock.js';
import { sceneOf } from './scene.js';

/** While the race plays, tables keep up this often, in milliseconds. */
const PATIENCE = 250;

/** @param {HTMLDetailsElement} container @param {(scene: any) => HTMLTableElement[]} tables @param {{store: any}} options */
export function tableView(container, tables, { store }) {
  const place = /** @type {HTMLElement} */ (container.querySelector('.scroll'));
  let written = 0;
  function write(state) {
    const scene = sceneOf(state);
    if (!container.open || !scene) return;
    if (state.motion !== 'rest' && performance.now() - written < PATIENCE) return;
    written = performance.now();
    place.replaceChildren(...tables(scene));
  }
  container.addEventListener('toggle', () => write(store.state));
  return { update: watch(({ race, ground, time, lab, motion }) => [race, ground, Math.floor(time), lab?.unit, motion], write) };
}

/** The whole way of every racer. @param {any} scene */
export function pathTables({ race, names, lab: { ground: { variables } } }) {
  return race.racers.map(({ thetas, values, gradients, updates }, lane) => {
    const heads = ['step', ...variables, 'f', ...variables.map((name) => `∂f/∂${name}`), ...variables.map((name) => `Δ${name}`)];
    const rows = thetas.map((theta, k) => [String(k), ...theta.map(full), full(values[k]), ...numbers(gradients[k], theta), ...numbers(updates[k], theta)]);
    return table(`The way of ${names[lane]}`, heads, rows);
  });
}

const numbers = (vector, theta) => (vector ?? theta.map(() => null)).map(full);

/** What everybody has reached when each has spent the same. @param {any} scene */
export function raceTables({ race, names, lab, time }) {
  const { unit, steps } = lab;
  const last = race.racers.map(({ values }) => values.length - 1);
  const taken = (lane, tick) => Math.min(last[lane], Math.floor(tick * rateOf(race, lane, unit) + 1e-9));
  const heads = ['paid steps of the cheapest', ...names.flatMap((name) => [`${name}: steps`, 'f'])];
  const rows = Array.from({ length: steps + 1 }, (_, tick) =>
    [String(tick), ...race.racers.flatMap(({ values }, lane) => [String(taken(lane, tick)), full(values[taken(lane, tick)])])]);
  const prices = race.racers.map(({ price }, lane) => [names[lane], String(price.operations), String(price.evaluations)]);
  return [
    table(`What one step costs. Shown: ${Math.floor(time)}`, ['rule', 'operations', 'evaluations'], prices),
    table(`At equal ${unit}`, heads, rows),
  ];
}
