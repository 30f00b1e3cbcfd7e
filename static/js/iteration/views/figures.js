// @ts-check
/** The drawings: moved at every change, and at rest handed to Plotly as well, with a description. */

import { whenPlotly } from '../../shared/plotly.js';
import { afterRest, BEFORE_COMMIT } from '../../shared/rest.js';
import { alike, shownScene } from '../scene.js';
import { descriptions } from '../words/descriptions.js';
import { landscapeView } from './landscape.js';
import { lossCurveView } from './loss_curve.js';
import { networkView } from './network.js';

/** @typedef {import('../state/types.js').State} State */
/** @typedef {import('../state/types.js').Figures} Figures */
/** @typedef {import('../scene.js').Scene} Scene */
/** @typedef {ReturnType<typeof networkView>} NetworkView */
/** @typedef {ReturnType<typeof landscapeView>} View */
/** @typedef {typeof KINDS[number]} Kind */
/** @typedef {{network?: NetworkView, landscape?: View, loss_curve?: View}} Drawn */

const KINDS = /** @type {const} */ ([
  { name: 'network', make: networkView, place: 'network-plot' },
  { name: 'landscape', make: landscapeView, place: 'landscape-plot' },
  { name: 'loss_curve', make: lossCurveView, place: 'loss-plot' },
]);

/**
 * @param {import('../state/types.js').Context} context
 * @param {{onPlaced: (drawn: Drawn) => void}} options called when nodes may be elsewhere
 */
export function figuresView({ part, store, signal }, { onPlaced }) {
  const shownKinds = KINDS.filter(({ place }) => part(place));
  const drawn = /** @type {Drawn} */ ({});
  let shown = /** @type {Figures|null} */ (null);
  let scene = /** @type {Scene|null} */ (null);
  let rested = false;
  const atRest = afterRest(BEFORE_COMMIT, signal);

  /** @param {Kind} kind @param {Figures} figures @param {Scene} now */
  function make({ name, make, place }, figures, now) {
    // The still picture is a true one: it stays until there is another.
    const isStill = !drawn[name] && part(place).childElementCount > 0;
    if (name === 'landscape' && isStill && now.awaited) part(place).ariaBusy = 'true';
    else {
      Object.assign(drawn, { [name]: make(part(place), { figure: figures[name] }) });
      drawn[name]?.commit(now);
    }
  }

  /** @param {Figures} figures @param {Scene} now */
  function mount(figures, now) {
    for (const kind of shownKinds) {
      const before = drawn[kind.name];
      if (before) {
        before.restyle(figures[kind.name], now);
        before.commit(now);
      } else make(kind, figures, now);
    }
    onPlaced(drawn);
  }

  /** @param {Figures} figures @param {Scene} now */
  function move(figures, now) {
    for (const kind of shownKinds) {
      if (drawn[kind.name]) drawn[kind.name]?.update(now);
      else make(kind, figures, now);
    }
  }

  function commit() {
    if (!scene) return;
    const texts = descriptions(scene);
    for (const { name, place } of shownKinds) {
      drawn[name]?.commit(scene);
      part(place).ariaLabel = texts[name];
    }
    onPlaced(drawn);
  }

  function update(/** @type {State} */ state) {
    const now = shownScene(state);
    const { figures } = state;
    if (!window.Plotly || signal.aborted || !now || !figures) return;
    const rests = state.motion === 'rest';
    if (shown !== figures) mount(figures, now);
    else if (!alike(now, scene)) move(figures, now);
    // Who pauses exactly at what is shown moves nothing: yet only now is it at rest.
    else if (rests === rested) return;
    [shown, scene, rested] = [figures, now, rests];
    atRest(rests, commit);
  }

  whenPlotly().then(() => update(store.state));
  signal.addEventListener('abort', () => Object.values(drawn).forEach((view) => view.destroy()));
  return { update };
}
