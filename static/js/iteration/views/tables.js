// @ts-check
/** The numbers of each drawing as tables, to the last bit. */

import { full } from '../../shared/numbers.js';
import { table } from '../../shared/views/table.js';
import { tableView as sharedTableView } from '../../shared/views/tables.js';
import { nodeFacts, parameterFacts } from '../facts.js';
import { fixedBiases, parametersOf } from '../parameters.js';
import { project } from '../plane.js';
import { shownScene } from '../scene.js';
import { seenRun } from '../seen_run.js';
import { FIXED, nodeName, TABLES } from '../words/numbers.js';
import { meanOf } from '../words/whose.js';

/** @typedef {import('../state/types.js').State} State */
/** @typedef {import('../scene.js').Scene} Scene */

/**
 * Tables of a run; while its frame has not arrived, they keep what they show.
 * @template {State} Some
 * @param {HTMLDetailsElement} details
 * @param {(state: any) => HTMLTableElement[]} tables
 * @param {{store: import('../../shared/store.js').Store<Some>, more?: (state: any) => unknown[]}} options
 *   more: what these tables depend on besides the run and the place in it
 */
export function tableView(details, tables, { store, more = () => [] }) {
  return sharedTableView(details, (/** @type {Some} */ state) => (shownScene(state) ? tables(state) : null), {
    store,
    depends: (state) => {
      const { run, ghost, plane, tested, position, figures, asking } = state;
      return [run, ghost, plane, tested, position, figures, asking?.stage, ...more(state)];
    },
  });
}

/** @param {State} state */
export function networkTables(state) {
  const scene = /** @type {Scene} */ (shownScene(state));
  const facts = parameterFacts(scene);
  const parameters = parametersOf(scene.run.experiment.problem).map((
    { name, index },
  ) => [name, full(facts[index].value), full(facts[index].gradient), full(facts[index].update)]);
  const fixed = fixedBiases(scene.run.experiment.problem).map((
    { name, value },
  ) => [name, full(value), FIXED, FIXED]);
  const nodes = scene.frame.nodes.flatMap(({ layer, value }) =>
    value.map((_, index) => {
      const numbers = nodeFacts(scene, layer, index);
      const node = nodeName(scene.frame.nodes.length - 1, { layer, index }, scene.run.columns);
      return [node, ...Object.values(numbers).map(full)];
    })
  );
  return [
    table(
      TABLES.parameters.caption(scene.frame.count, meanOf(scene.run, scene.frame.count)),
      TABLES.parameters.columns,
      [...parameters, ...fixed],
      scene.named,
    ),
    table(TABLES.nodes.caption(scene.run, scene.frame.count), TABLES.nodes.columns, nodes),
  ];
}

/** @param {State} state */
export function pathTables(state) {
  const { plane } = state;
  const run = seenRun(state);
  if (!plane || !run) return [];
  const rows = run.path.map((
    { count, value, theta },
  ) => [String(count), ...project(plane, theta).map(full), full(value)]);
  return [table(TABLES.path.caption, TABLES.path.columns, rows)];
}

/** @param {State} state */
export function lossTables(state) {
  const { ghost, tested } = state;
  const run = seenRun(state);
  if (!run) return [];
  const { caption, columns, before, tested: onTest } = TABLES.losses;
  const others = [{ title: before, curve: ghost?.curve }, { title: onTest, curve: tested }].filter(({ curve }) =>
    curve
  );
  const known = others.map(({ curve }) => new Map(curve?.map((point) => [point.count, point.value])));
  const rows = run.curve.map((
    { count, value },
  ) => [String(count), full(value), ...known.map((values) => full(values.get(count)))]);
  return [table(caption(run), [...columns, ...others.map(({ title }) => title)], rows)];
}
