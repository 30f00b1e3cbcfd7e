// @ts-check
/**
 * The pictures that only the lab has: first drawn when they come near the screen or the page comes to rest, then at
 * every change, and at rest handed to Plotly as well.
 */

import { byId } from '../../shared/dom.js';
import { whenPlotly } from '../../shared/plotly.js';
import { afterRest, BEFORE_COMMIT } from '../../shared/rest.js';
import { whenNear } from '../../shared/sight.js';
import { labFiguresKey } from './resources.js';
import { pictureScenes, sameScene } from './scene.js';
import { describePictures } from '../words/pictures.js';
import { fitView } from './fit_view.js';
import { predictionView } from './prediction_view.js';
import { sizesView } from './sizes_view.js';

/** @typedef {import('../types.js').State} State */
/** @typedef {import('./scene.js').PictureScene} PictureScene */
/** @typedef {'prediction'|'fit'|'sizes'} Name of a picture */
/** @typedef {{name: Name, make: (container: HTMLElement, options: any) => any, place: string, suits: (scene: PictureScene) => boolean}} Kind */

/** @type {Kind[]} */
const KINDS = [
  { name: 'prediction', make: predictionView, place: 'prediction-plot', suits: (scene) => scene.window != null },
  { name: 'fit', make: fitView, place: 'fit-plot', suits: ({ data }) => data.task === 'regression' },
  { name: 'sizes', make: sizesView, place: 'sizes-plot', suits: () => true },
];

/**
 * @param {{store: import('../types.js').Store}} options
 * @returns {{update: (state: State) => void, drawn: () => Record<string, any>}}
 */
export function picturesView({ store }) {
  const sceneOf = pictureScenes();
  const views = /** @type {Record<string, any>} */ ({});
  const shown = /** @type {Record<string, any>} */ ({});
  let last = /** @type {{scene: PictureScene, figures: object}|null} */ (null);
  let rested = false;
  const begun = /** @type {Set<Name>} */ (new Set());
  const atRest = afterRest(BEFORE_COMMIT);
  whenPlotly().then(() => update(store.state));
  for (const kind of KINDS) whenNear(byId(kind.place)).then(() => begin([kind]));
  // A sheet of paper has what nobody has scrolled to.
  addEventListener('beforeprint', () => begin(KINDS));

  /** Until then the network and its landscape have the processor for themselves. @param {Kind[]} kinds */
  function begin(kinds) {
    if (kinds.every(({ name }) => begun.has(name))) return;
    for (const { name } of kinds) begun.add(name);
    last = null;
    update(store.state);
  }

  /** @param {Kind} kind @param {import('../../drawing/types.js').Figure} figure @param {PictureScene} scene */
  function draw({ name, make, place }, figure, scene) {
    if (!views[name]) views[name] = make(byId(place), { figure });
    else if (shown[name] !== figure) views[name].restyle(figure, null);
    shown[name] = figure;
    views[name].update(scene);
  }

  function commit(/** @type {PictureScene} */ scene) {
    const texts = describePictures(scene);
    for (const { name, place } of due(scene)) {
      views[name]?.commit(scene);
      byId(place).ariaLabel = texts[name];
    }
  }

  function move(/** @type {PictureScene} */ scene, /** @type {Record<string, any>} */ figures) {
    last = { scene, figures };
    hide(scene);
    for (const kind of due(scene)) {
      if (begun.has(kind.name)) draw(kind, figures[kind.name], scene);
    }
  }

  function update(/** @type {State} */ state) {
    const scene = sceneOf(state);
    const figures = state.labFigures;
    if (!window.Plotly || !scene || figures?.key !== labFiguresKey(state)) return;
    const isShown = last !== null && sameScene(scene, last.scene) && figures === last.figures;
    const rests = state.motion === 'rest';
    // Who pauses exactly at what is shown moves nothing: yet only now is it at rest.
    if (isShown && rests === rested) return;
    if (!isShown) move(scene, figures);
    rested = rests;
    atRest(rests, () => {
      commit(scene);
      begin(KINDS);
    });
  }

  return { update, drawn: () => views };
}

const due = (/** @type {PictureScene} */ scene) => KINDS.filter(({ suits }) => suits(scene));

function hide(/** @type {PictureScene} */ scene) {
  byId('prediction').hidden = scene.window == null;
  for (const id of ['fit-chart', 'fit-save']) byId(id).hidden = scene.data.task !== 'regression';
}
