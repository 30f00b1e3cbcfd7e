// @ts-check
/** What the run has cost up to here, counted; with the convention. */

import { byId, element, watch } from '../../shared/dom.js';
import { isEvaluated, isMeasured, isMoved } from '../../iteration/facts.js';
import { sceneOf } from '../../iteration/scene.js';

import { costsByName, countersConvention } from '../words/counters.js';

/** @typedef {import('../types.js').State} State */

export function countersView() {
  const [list, says] = ['counters', 'counters-says'].map(byId);

  function write(/** @type {State} */ state) {
    const scene = sceneOf(state);
    if (!scene?.run.cost) return;
    list.replaceChildren(...Object.entries(counted(scene, scene.run.cost, state.preset?.rows ?? 1)).map(([title, amount]) =>
      element('div', {}, element('dt', {}, title), element('dd', {}, amount))));
    says.textContent = countersConvention(scene.run.cost.convention);
  }

  const depends = (/** @type {State} */ { run, position, preset }) =>
    [run?.id, run?.cost, position.count, position.beat, position.progress === 1, preset?.rows];
  return { update: watch(depends, write) };
}

/**
 * @param {import('../../iteration/scene.js').Scene} scene
 * @param {NonNullable<import('../types.js').Run['cost']>} cost
 * @param {number} rows of the data
 */
function counted(scene, cost, rows) {
  const { experiment } = scene.run;
  const { count } = scene.frame;
  const begun = isEvaluated(scene) ? 1 : 0;
  const measured = count + (isMeasured(scene) ? 1 : 0);
  const moved = count + (isMoved(scene) ? 1 : 0);
  const seen = Math.min(experiment.batch_size ?? rows, rows);
  const operations = (count + begun) * cost.forward + measured * cost.backward + moved * cost.update;
  return costsByName({
    forward: count + begun,
    backward: measured * cost.backward_passes,
    evaluations: Math.max(count + begun, measured * cost.evaluations),
    updates: moved,
    epochs: (moved * seen) / rows,
    operations,
  });
}
