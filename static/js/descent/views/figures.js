// @ts-check
/** The figures: moved at every change, and at rest handed to Plotly as well, with a description. */

import { whenPlotly } from '../../shared/plotly.js';
import { afterRest, BEFORE_COMMIT } from '../../shared/rest.js';
import { figuresKey } from '../../shared/race/figures_resource.js';
import { sceneOf } from '../scene.js';
import { descriptions } from '../words/figures.js';
import { lineView } from './line.js';
import { raceView } from './race.js';
import { surfaceView } from './surface.js';

/**
 * @typedef {import('../types.js').Scene} Scene
 * @typedef {import('../types.js').State} State
 * @typedef {import('../types.js').Figures} Figures
 * @typedef {import('../types.js').Figure} Figure
 * @typedef {import('../../drawing/stage.js').Paint<Scene>} Paint
 *
 * @typedef {object} Drawing one figure on its stage
 * @property {(scene: Scene) => void} update
 * @property {(scene: Scene) => void} commit
 * @property {(figure: Figure, scene: Scene) => void} restyle
 * @property {() => void} destroy
 * @property {(point: number[], value: number|null) => import('../types.js').Point|null} pixel
 * @property {() => import('../types.js').Area|null} area
 *
 * @typedef {(container: HTMLElement, options: {figure: Figure, onRedraw: () => void}) => Drawing} Make
 * @typedef {'surface'|'line'|'race'} Name
 */

/** @type {Record<Name, Make>} */
const MAKERS = { surface: surfaceView, line: lineView, race: raceView };

/**
 * @param {import('../types.js').Context} context
 * @param {{onPlaced: (drawing: Drawing) => void}} options onPlaced: the ground's pixels may be elsewhere now
 * @returns {import('../types.js').View}
 */
export function figuresView({ part, store, signal }, { onPlaced }) {
  /** @type {Partial<Record<Name, Drawing>>} */
  const drawings = {};
  const whenAtRest = afterRest(BEFORE_COMMIT, signal);
  const container = (/** @type {Name} */ name) => /** @type {HTMLElement|null} */ (part(`${name}-plot`));
  /** @type {Figures|null} */
  let shown = null;
  /** @type {Scene|null} */
  let drawn = null;
  let rested = false;

  function placed(/** @type {Scene} */ scene) {
    const ground = drawings[groundName(scene)];
    if (ground) onPlaced(ground);
  }

  function show(/** @type {Name} */ name, /** @type {Figures} */ figures, /** @type {Scene} */ scene) {
    const figure = figures[name];
    const place = container(name);
    const there = drawings[name];
    if (!place) return;
    if (there && shown !== figures) there.restyle(figure, scene);
    else if (there) there.update(scene);
    else {
      drawings[name] = MAKERS[name](place, { figure, onRedraw: () => placed(scene) });
      drawings[name]?.update(scene);
    }
  }

  function commit(/** @type {Scene} */ scene) {
    const texts = descriptions(scene);
    for (const name of namesOf(scene)) {
      drawings[name]?.commit(scene);
      container(name)?.setAttribute('aria-label', texts[name]);
    }
    placed(scene);
  }

  function move(/** @type {Figures} */ figures, /** @type {Scene} */ scene) {
    for (const name of /** @type {Name[]} */ (['surface', 'line'])) {
      container(name)?.toggleAttribute('hidden', name !== groundName(scene));
    }
    for (const name of namesOf(scene)) show(name, figures, scene);
    [shown, drawn] = [figures, scene];
    placed(scene);
  }

  function update(/** @type {State} */ state) {
    const scene = sceneOf(state);
    const { figures } = state;
    if (!window.Plotly || signal.aborted || !scene || figures?.key !== figuresKey(state)) return;
    const isShown = figures === shown && drawn !== null && alike(scene, drawn);
    const rests = state.motion === 'rest' && !state.dragging;
    // Who pauses exactly at what is shown moves nothing: yet only now is it at rest.
    if (isShown && rests === rested) return;
    if (!isShown) move(figures, scene);
    rested = rests;
    whenAtRest(rests, () => commit(scene));
  }

  whenPlotly().then(() => update(store.state));
  signal.addEventListener('abort', () => Object.values(drawings).forEach((one) => one.destroy()));
  return { update };
}

/** @param {Scene} scene @returns {Name} */
const groundName = ({ ground }) => ('loss' in ground ? 'surface' : 'line');

/** @param {Scene} scene @returns {Name[]} */
const namesOf = (scene) => [groundName(scene), 'race'];

/** @type {(keyof Scene)[]} */
const COMPARED = ['race', 'ground', 'time', 'chosen', 'minima'];

/** @param {Scene} one @param {Scene} other */
const alike = (one, other) => COMPARED.every((key) => one[key] === other[key]) && one.setup.unit === other.setup.unit;
