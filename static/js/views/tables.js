// @ts-check
/** The numbers of each figure as tables, to the last bit; written only while they are open. */

import { watch } from '../dom.js';
import { nodeFacts, parameterFacts } from '../facts.js';
import { full } from '../numbers.js';
import { parametersOf } from '../parameters.js';
import { project } from '../plane.js';
import { sceneOf } from '../scene.js';
import { rowName } from './inspector.js';
import { nodeName } from './nodes.js';
import { table } from './table.js';

/** While the run plays, tables keep up this often, in milliseconds. */
const PATIENCE = 250;

/**
 * @param {HTMLDetailsElement} container
 * @param {(state: object) => HTMLTableElement[]} tables
 * @param {{store: ReturnType<import('../store.js').createStore>}} options
 */
export function tableView(container, tables, { store }) {
  const place = /** @type {HTMLElement} */ (container.querySelector('.scroll'));
  let written = 0;

  function write(state) {
    if (!container.open || !sceneOf(state)) return;
    if (state.motion !== 'rest' && performance.now() - written < PATIENCE) return;
    written = performance.now();
    place.replaceChildren(...tables(state));
  }

  container.addEventListener('toggle', () => write(store.state));
  return { update: watch(({ run, ghost, plane, position, motion }) => [run, ghost, plane, position, motion], write) };
}

/** @param {any} state */
export function networkTables(state) {
  const scene = sceneOf(state);
  const { problem } = scene.run.experiment;
  const facts = parameterFacts(scene);
  const parameters = parametersOf(problem).map(({ name, index }) =>
    [name, full(facts[index].value), full(facts[index].gradient), full(facts[index].update)]);
  const nodes = scene.frame.nodes.flatMap(({ layer, value }) => value.map((_, index) => {
    const numbers = nodeFacts(scene, layer, index);
    return [nodeName(scene.frame.nodes.length - 1, { layer, index }), ...Object.values(numbers).map(full)];
  }));
  return [
    table(`Parameters in iteration ${scene.frame.count}`, ['name', 'value', 'gradient', 'last update'], parameters),
    table(`Nodes, ${rowName(scene.run)}`, ['node', 'value a', 'pre-activation z', '∂L/∂a', 'delta ∂L/∂z'], nodes),
  ];
}

/** @param {any} state */
export function pathTables({ run, plane }) {
  if (!plane) return [];
  const rows = run.path.map(({ count, value, theta }) => [String(count), ...project(plane, theta).map(full), full(value)]);
  return [table('The path in the plane', ['iteration', 'across', 'up', 'loss'], rows)];
}

/** @param {any} state */
export function lossTables({ run, ghost }) {
  const before = new Map(ghost?.curve.map((point) => [point.count, point.value]));
  const rows = run.curve.map(({ count, value }) => [String(count), full(value), ...(ghost ? [full(before.get(count))] : [])]);
  return [table('Loss at the start of each recorded iteration', ['iteration', 'loss', ...(ghost ? ['loss before the change'] : [])], rows)];
}
