// @ts-check
/** The three figures: drawn at every change, and at rest handed to Plotly as well, with a description. */

import { descriptions } from '../words/descriptions.js';
import { byId } from '../../shared/dom.js';
import { figuresKey } from '../resources.js';
import { alike, sceneOf } from '../scene.js';
import { landscapeView } from './landscape.js';
import { lossCurveView } from './loss_curve.js';
import { networkView } from './network.js';

/** Milliseconds of rest before the drawing is committed. */
const CALM = 300;

const KINDS = [
  { name: 'network', make: networkView, place: 'network-plot' },
  { name: 'landscape', make: landscapeView, place: 'landscape-plot' },
  { name: 'loss_curve', make: lossCurveView, place: 'loss-plot' },
];

/** @param {{onPlaced: (views: Record<string, any>) => void}} options called when nodes may be elsewhere */
export function figuresView({ onPlaced }) {
  const views = /** @type {Record<string, any>} */ ({});
  let shown = null;
  let drawn = null;
  let timer = 0;

  function mount(figures, scene) {
    for (const { name, make, place } of KINDS) {
      if (views[name]) views[name].restyle(figures[name], scene);
      else views[name] = make(byId(place), { figure: figures[name] });
      views[name].commit(scene);
    }
    onPlaced(views);
  }

  function commit() {
    const texts = descriptions(drawn);
    for (const { name, place } of KINDS) {
      views[name].commit(drawn);
      byId(place).ariaLabel = texts[name];
    }
    onPlaced(views);
  }

  function update(state) {
    const scene = sceneOf(state);
    const { figures } = state;
    if (!scene || figures?.key !== figuresKey(state)) return;
    if (shown !== figures) mount(figures, scene);
    else if (!alike(scene, drawn)) for (const { name } of KINDS) views[name].update(scene);
    else return;
    [shown, drawn] = [figures, scene];
    clearTimeout(timer);
    if (state.motion === 'rest') timer = window.setTimeout(commit, CALM);
  }

  return { update };
}
