// @ts-check
/** The numbers of each figure as tables, to the last bit; written only while they are open. */

import { watch } from '../../shared/dom.js';
import { nodeFacts, parameterFacts } from '../facts.js';
import { full } from '../../shared/numbers.js';
import { parametersOf } from '../parameters.js';
import { project } from '../plane.js';
import { sceneOf } from '../scene.js';
import { rowName } from './inspector.js';
import { nodeName } from './nodes.js';
import { table } from '../../shared/views/table.js';

/** While the run plays, tables keep up this often, in milliseconds. */
const PATIENCE = 250;

/**
 * @param {HTMLDetailsElement} container
 * @param {(state: object) => HTMLTableElement[]} tables
 * @param {{store: ReturnType<import('../state/store.js').createStore>, more?: (state: any) => any[]}} options
 *   more: what these tables depend on besides the run and the place in it
 */
export function tableView(container, tables, { store, more = () => [] }) {
  const place = /** @type {HTMLElement} */ (container.querySelector('.scroll'));
  let written = 0;

  function write(state) {
    if (!container.open || !sceneOf(state)) return;
    if (state.motion !== 'rest' && performance.now() - written < PATIENCE) return;
    written = performance.now();
    place.replaceChildren(...tables(state));
  }

  container.addEventListener('toggle', () => write(store.state));
  const depends = (state) => {
    const { run, ghost, plane, tested, position, motion } = state;
    return [run, ghost, plane, tested, position, motion, ...more(state)];
  };
  return { update: watch(depends, write) };
}

const PARAMETER_COLUMNS = ['name', 'value', 'gradient', 'last update'];
const NODE_COLUMNS = ['node', 'value a', 'pre-activation z', '∂L/∂a', 'delta ∂L/∂z'];

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
    table(`Parameters in iteration ${scene.frame.count}`, PARAMETER_COLUMNS, parameters),
    table(`Nodes, ${rowName(scene.run)}`, NODE_COLUMNS, nodes),
  ];
}

/** @param {any} state */
export function pathTables({ run, plane }) {
  if (!plane) return [];
  const place = (theta) => project(plane, theta).map(full);
  const rows = run.path.map(({ count, value, theta }) => [String(count), ...place(theta), full(value)]);
  return [table('The path in the plane', ['iteration', 'across', 'up', 'loss'], rows)];
}

/** @param {any} state */
export function lossTables({ run, ghost, tested = null }) {
  const others = [['loss before the change', ghost?.curve], ['loss on test rows', tested]].filter(([, curve]) => curve);
  const known = others.map(([, curve]) => new Map(curve.map((point) => [point.count, point.value])));
  const columns = ['iteration', 'loss', ...others.map(([title]) => title)];
  const rows = run.curve.map(({ count, value }) =>
    [String(count), full(value), ...known.map((values) => full(values.get(count)))]);
  return [table('Loss at the start of each recorded iteration', columns, rows)];
}
