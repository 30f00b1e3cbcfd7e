// @ts-check
/** The graph as a picture: drawn once by Plotly, then changed by attributes; and real buttons over its nodes. */

import { byId, watch } from '../shared/dom.js';
import { remember } from '../drawing/remember.js';
import { createStage } from '../drawing/stage.js';
import { nodeButtons } from './node_buttons.js';
import { focusOf, picture, prepare } from './paint.js';
import { shownWalk } from './state.js';
import { momentAt } from './steps.js';
import { describe } from './description.js';

/** Milliseconds of rest before the drawing is committed. */
const CALM = 300;

/** @param {any} store */
export function pictureView(store) {
  const [plot, scroller, canvas] = ['graph-plot', 'window', 'canvas'].map(byId);
  const prepared = remember(prepare);
  const buttons = nodeButtons(byId('nodes'), store);
  let stage = null;
  let shown = null;
  let ground = null;
  let timer = 0;

  function paint(scene, figure, { width, height }) {
    ground = prepared(figure, width, height);
    return { ...picture(scene, ground), ground: ground.plotly };
  }

  function fit({ meta }) {
    canvas.style.width = `${meta.size[0] + 2 * meta.margin}px`;
    canvas.style.height = `${meta.size[1] + 2 * meta.margin}px`;
  }

  function mount(figure, scene) {
    fit(figure.layout);
    if (stage) stage.restyle(figure, scene);
    else stage = createStage(plot, figure, paint, { onRedraw: () => buttons.place(ground) });
    stage.commit(scene);
    scroller.scrollTo(0, 0);
  }

  function update(state) {
    const walk = shownWalk(state);
    if (!walk || !window.Plotly) return;
    const scene = sceneOf(state, walk);
    if (shown !== state.figure) mount(state.figure.figure, scene);
    else stage.update(scene);
    shown = state.figure;
    buttons.name(scene);
    keepInSight(scroller, focusOf(scene, ground), state.appearance.still);
    clearTimeout(timer);
    if (state.motion === 'rest') timer = window.setTimeout(() => settle(state, scene), CALM);
  }

  function settle(state, scene) {
    stage.commit(scene);
    plot.ariaLabel = describe(state, scene);
  }

  byId('plotly').addEventListener('load', () => update(store.state));
  return { update: watch(({ figure, walk, mode, step, chosen, cached, appearance }) => [figure, walk, mode, step, chosen, cached, appearance], update) };
}

/** @param {any} state @param {import('./types.js').Walk} walk */
export const sceneOf = ({ mode, step, chosen, cached }, walk) =>
  ({ walk, mode, step, chosen, cached, moment: momentAt(walk, mode, step) });

/** Scrolls only the window of the picture, and only as far as it takes. */
function keepInSight(scroller, places, still) {
  if (!places.length) return;
  const behavior = /** @type {ScrollBehavior} */ (still ? 'instant' : 'smooth');
  const [left, top] = [0, 1].map((axis) => {
    const [from, size] = axis ? [scroller.scrollTop, scroller.clientHeight] : [scroller.scrollLeft, scroller.clientWidth];
    const low = Math.min(...places.map((place) => place[axis])) - 70;
    const high = Math.max(...places.map((place) => place[axis])) + 70;
    return high - low > size || low < from ? Math.max(0, low) : Math.max(from, high - size);
  });
  scroller.scrollTo({ left, top, behavior });
}
