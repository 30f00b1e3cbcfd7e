// @ts-check
/** What the run has cost up to here, counted; with the convention. */

import { byId, element, watch } from '../../shared/dom.js';
import { isEvaluated, isMeasured, isMoved } from '../../iteration/facts.js';
import { sceneOf } from '../../iteration/scene.js';
import { costAt } from '../../iteration/plans.js';
import { countersAlong } from '../counting.js';
import { costsByName, countersConvention } from '../words/counters.js';

/** @typedef {import('../types.js').State} State */
/** @typedef {import('../../iteration/scene.js').Scene} Scene */

export function countersView() {
  const [list, says] = ['counters', 'counters-says'].map(byId);

  function write(/** @type {State} */ state) {
    const scene = sceneOf(state);
    const cost = scene && costAt(scene.run, scene.frame.count);
    if (!cost) return;
    list.replaceChildren(
      ...Object.entries(named(scene)).map(([title, amount]) =>
        element('div', {}, element('dt', {}, title), element('dd', {}, amount))
      ),
    );
    says.textContent = countersConvention(cost.convention);
  }

  const depends = (
    /** @type {State} */ { run, position },
  ) => [run?.id, run?.costs, position.count, position.beat, position.progress === 1];
  return { update: watch(depends, write) };
}

/** What each counter is called, and how far it has come. @param {Scene} scene */
function named(scene) {
  const { count } = scene.frame;
  const after = (/** @type {boolean} */ done) => count + (done ? 1 : 0);
  const done = { begun: after(isEvaluated(scene)), measured: after(isMeasured(scene)), moved: after(isMoved(scene)) };
  return costsByName(countersAlong(scene.run.costs, done));
}
