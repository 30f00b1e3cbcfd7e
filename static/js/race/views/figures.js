// @ts-check
/** The figures that there are: moved at every change, and at rest handed to Plotly as well, with a description. */

import { remember } from '../../drawing/remember.js';
import { createStage } from '../../drawing/stage.js';
import { whenPlotly } from '../../shared/plotly.js';
import { afterRest, BEFORE_COMMIT } from '../../shared/rest.js';
import { lossesPicture, prepareLosses } from '../pictures/losses.js';
import { pathsPicture, preparePaths } from '../pictures/paths.js';
import { figuresKey } from '../../shared/race/figures_resource.js';
import { sceneOf } from '../scene.js';
import { descriptions } from '../words/figures.js';

/**
 * @typedef {import('../types.js').Scene} Scene
 * @typedef {import('../types.js').State} State
 * @typedef {import('../types.js').Figures} Figures
 * @typedef {import('../../drawing/stage.js').Paint<Scene>} Paint
 * @typedef {'paths'|'losses'} Name
 */

/** @returns {Record<Name, Paint>} */
function painters() {
  const [paths, losses] = [remember(preparePaths), remember(prepareLosses)];
  return {
    paths(scene, figure, { width, height }) {
      const ground = paths(figure, scene.race, width, height);
      return { ...pathsPicture(scene, ground), ground: ground.plotly };
    },
    losses(scene, figure, { width, height }) {
      const ground = losses(figure, scene.race, scene.unit, width, height);
      return { ...lossesPicture(scene, ground), ground: ground.plotly };
    },
  };
}

/** @param {import('../types.js').Context} context @returns {import('../types.js').View} */
export function figuresView({ part, store, signal }) {
  const paint = painters();
  const names = /** @type {Name[]} */ (['paths', 'losses']).filter((name) => part(`${name}-plot`));
  const whenAtRest = afterRest(BEFORE_COMMIT, signal);
  /** @type {Partial<Record<Name, ReturnType<typeof createStage<Scene>>>>} */
  const stages = {};
  /** @type {Figures|null} */
  let shown = null;
  /** @type {Scene|null} */
  let drawn = null;
  let rested = false;

  function show(/** @type {Name} */ name, /** @type {Figures} */ figures, /** @type {Scene} */ scene) {
    const there = stages[name];
    if (there && figures === shown) return there.update(scene);
    if (there) return there.restyle(figures[name], scene);
    const made = createStage(part(`${name}-plot`), figures[name], paint[name]);
    stages[name] = made;
    made.commit(scene);
  }

  function commit(/** @type {Scene} */ scene) {
    const texts = descriptions(scene);
    for (const name of names) {
      stages[name]?.commit(scene);
      part(`${name}-plot`).setAttribute('aria-label', texts[name]);
    }
  }

  function update(/** @type {State} */ state) {
    const scene = sceneOf(state);
    const { figures } = state;
    if (!window.Plotly || signal.aborted || !scene || figures?.key !== figuresKey(state)) return;
    const isShown = figures === shown && drawn !== null && alike(scene, drawn);
    const rests = state.motion === 'rest';
    // Who pauses exactly at what is shown moves nothing: yet only now is it at rest.
    if (isShown && rests === rested) return;
    if (!isShown) {
      for (const name of names) show(name, figures, scene);
      [shown, drawn] = [figures, scene];
    }
    rested = rests;
    whenAtRest(rests, () => commit(scene));
  }

  whenPlotly().then(() => update(store.state));
  signal.addEventListener('abort', () => names.forEach((name) => stages[name]?.destroy()));
  return { update };
}

const COMPARED = /** @type {(keyof Scene)[]} */ (['race', 'unit', 'time', 'chosen']);

/** @param {Scene} one @param {Scene} other */
const alike = (one, other) => COMPARED.every((key) => one[key] === other[key]);
