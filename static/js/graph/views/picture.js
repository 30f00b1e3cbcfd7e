// @ts-check
/** The graph as a picture: drawn once by Plotly, then changed by attributes; with buttons over its nodes. */

import { remember } from '../../drawing/remember.js';
import { createStage } from '../../drawing/stage.js';
import { watch } from '../../shared/dom.js';
import { whenPlotly } from '../../shared/plotly.js';
import { afterRest, BEFORE_COMMIT } from '../../shared/rest.js';
import { focusOf, picture, prepare } from '../pictures/graph_picture.js';
import { shownWalk } from '../state.js';
import { momentAt } from '../steps.js';
import { describe } from '../words/walk.js';
import { nodeButtons } from './node_buttons.js';
import { leaveWheelToPage } from './wheel.js';

/**
 * @typedef {import('../types.js').State} State
 * @typedef {import('../types.js').Scene} Scene
 * @typedef {import('../types.js').Figure} Figure
 * @typedef {import('../pictures/graph_picture.js').Ground} Ground
 */

/** @param {import('../types.js').Context} context @returns {import('../types.js').View} */
export function pictureView({ part, store, signal }) {
  const [plot, scroller, canvas] = ['plot', 'window', 'canvas'].map(part);
  const prepared = remember(prepare);
  const buttons = nodeButtons(part('nodes'), store);
  const whenAtRest = afterRest(BEFORE_COMMIT, signal);
  leaveWheelToPage(scroller);
  /** @type {ReturnType<typeof createStage<Scene>>|null} */
  let stage = null;
  /** @type {State['figure']} */
  let shown = null;
  /** @type {Ground|null} */
  let ground = null;

  /** @type {import('../../drawing/stage.js').Paint<Scene>} */
  function paint(scene, figure, { width, height }) {
    ground = prepared(figure, width, height);
    return { ...picture(scene, ground), ground: ground.plotly };
  }

  function draw(/** @type {Figure} */ figure, /** @type {Scene} */ scene) {
    fit(canvas, figure.layout.meta);
    if (stage) stage.restyle(figure, scene);
    else stage = createStage(plot, figure, paint, { onRedraw: () => ground && buttons.place(ground) });
    stage.commit(scene);
    scroller.scrollTo(0, 0);
  }

  function update(/** @type {State} */ state) {
    const walk = shownWalk(state);
    if (!walk || !state.figure || !window.Plotly || signal.aborted) return;
    const scene = sceneOf(state, walk);
    if (shown !== state.figure) draw(state.figure.figure, scene);
    else stage?.update(scene);
    shown = state.figure;
    buttons.name(scene);
    if (ground) keepInSight(scroller, focusOf(scene, ground), state.appearance.still);
    whenAtRest(state.motion === 'rest', () => {
      stage?.commit(scene);
      plot.ariaLabel = describe(state.text, scene);
    });
  }

  whenPlotly().then(() => update(store.state));
  signal.addEventListener('abort', () => stage?.destroy());
  return {
    update: watch(
      (
        { figure, walk, mode, step, chosen, cached, appearance, motion },
      ) => [figure, walk, mode, step, chosen, cached, appearance, motion],
      update,
    ),
  };
}

/**
 * Around the drawing there is a margin.
 * @param {HTMLElement} canvas @param {import('../types.js').Meta} meta
 */
function fit(canvas, { size: [width, height], margin }) {
  const size = [width, height].map((side) => `${side + 2 * margin}px`);
  [canvas.style.width, canvas.style.height] = size;
  canvas.style.setProperty('--on-paper', size.join(' '));
}

/** @param {State} state @param {import('../types.js').Walk} walk @returns {Scene} */
const sceneOf = ({ mode, step, chosen, cached }, walk) => ({
  walk,
  mode,
  step,
  chosen,
  cached,
  moment: momentAt(walk, mode, step),
});

/** How far from the border what is looked at should be, in pixels. */
const ROOM = 70;

/**
 * Scrolls only the window of the picture, and only as far as it takes.
 * @param {HTMLElement} scroller @param {number[][]} points @param {boolean} still
 */
function keepInSight(scroller, points, still) {
  if (!points.length) return;
  const [left, top] = [0, 1].map((axis) => {
    const [from, size] = axis
      ? [scroller.scrollTop, scroller.clientHeight]
      : [scroller.scrollLeft, scroller.clientWidth];
    const low = Math.min(...points.map((point) => point[axis])) - ROOM;
    const high = Math.max(...points.map((point) => point[axis])) + ROOM;
    return high - low > size || low < from ? Math.max(0, low) : Math.max(from, high - size);
  });
  scroller.scrollTo({ left, top, behavior: still ? 'instant' : 'smooth' });
}
