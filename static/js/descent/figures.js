// @ts-check
/** The figures: moved at every change, and at rest handed to Plotly as well, with a description. */

import { byId } from '../shared/dom.js';
import { short } from '../shared/numbers.js';
import { lineView } from './line_view.js';
import { raceView } from './race_view.js';
import { figuresKey } from './requests.js';
import { sceneOf } from './scene.js';
import { surfaceView } from './surface_view.js';

/** Milliseconds of rest before the drawing is committed. */
const CALM = 300;

const KINDS = {
  surface: { make: surfaceView, place: 'surface-plot' },
  line: { make: lineView, place: 'line-plot' },
  race: { make: raceView, place: 'race-plot' },
};

/** @param {{onPlaced: (view: any) => void}} options onPlaced: the ground's pixels may be elsewhere now */
export function figuresView({ onPlaced }) {
  const views = /** @type {Record<string, any>} */ ({});
  let shown = null;
  let drawn = null;
  let timer = 0;

  const groundName = (scene) => (scene.ground.extent.length === 4 ? 'surface' : 'line');

  function show(name, figures, scene) {
    const { make, place } = KINDS[name];
    const onRedraw = () => onPlaced(views[groundName(scene)]);
    if (!views[name]) views[name] = { figure: figures[name], ...make(byId(place), { figure: figures[name], onRedraw }) };
    if (views[name].figure === figures[name]) views[name].update(scene);
    else {
      views[name].restyle(figures[name], scene);
      views[name].figure = figures[name];
    }
  }

  function commit() {
    for (const name of [groundName(drawn), 'race']) views[name].commit(drawn);
    describe(drawn);
    onPlaced(views[groundName(drawn)]);
  }

  function update(state) {
    const scene = sceneOf(state);
    const { figures } = state;
    if (!scene || figures?.key !== figuresKey(state)) return;
    if (figures === shown && alike(scene, drawn)) return;
    const name = groundName(scene);
    byId('surface-plot').hidden = name !== 'surface';
    byId('line-plot').hidden = name !== 'line';
    for (const one of [name, 'race']) show(one, figures, scene);
    [shown, drawn] = [figures, scene];
    onPlaced(views[name]);
    clearTimeout(timer);
    if (state.motion === 'rest' && !state.dragging) timer = window.setTimeout(commit, CALM);
  }

  return { update };
}

const COMPARED = ['race', 'ground', 'time', 'chosen', 'minima'];

function alike(one, other) {
  return other != null && COMPARED.every((key) => one[key] === other[key]) && one.lab.unit === other.lab.unit;
}

/** What is to be seen, for those who do not see it. */
function describe({ race, lab, names, places }) {
  const stand = names.map((name, lane) => {
    const point = race.racers[lane].thetas[places[lane].index];
    return `${name} at ${point.map((number) => short(number, 3)).join(', ')}`;
  });
  const ground = `${lab.ground.text} with ${stand.join('; ')}.`;
  byId('surface-plot').ariaLabel = `Surface of ${ground} All numbers are in the table below.`;
  byId('line-plot').ariaLabel = `Curve of ${ground} All numbers are in the table below.`;
  const values = names.map((name, lane) => `${name} ${short(race.racers[lane].values[places[lane].index])}`);
  byId('race-plot').ariaLabel = `Values reached over ${lab.unit} spent: ${values.join('; ')}.`;
}
