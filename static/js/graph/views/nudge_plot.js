// @ts-check
/** The output over the nudge: the true curve, and the straight line that the slope predicts. */

import { watch } from '../../shared/dom.js';
import { whenPlotly } from '../../shared/plotly.js';
import { shownWalk } from '../state.js';
import { nudgeLabel } from '../words/panels.js';
import { canTry } from './node.js';

/** @typedef {import('../types.js').State} State */

/** @param {import('../types.js').Context} context @returns {import('../types.js').View} */
export function nudgePlot({ part, store, signal }) {
  const plot = part('nudge-plot');

  function write(/** @type {State} */ state) {
    const { nudged, figure, chosen } = state;
    if (!window.Plotly || !figure || !nudged || !shownWalk(state) || signal.aborted) return;
    plot.style.visibility = nudged.chosen === chosen && canTry(state) ? 'visible' : 'hidden';
    const { layout, config } = figure.nudge;
    const lines = points(nudged);
    const data = figure.nudge.data.map((trace) => ({ ...trace, ...lines[trace.name] }));
    const size = { width: plot.clientWidth, height: plot.clientHeight };
    window.Plotly.react(plot, data, { ...layout, ...size }, config);
    plot.ariaLabel = nudgeLabel(nudged);
  }

  const sizes = new ResizeObserver(() => write(store.state));
  sizes.observe(plot);
  whenPlotly().then(() => write(store.state));
  signal.addEventListener('abort', () => {
    sizes.disconnect();
    window.Plotly?.purge(plot);
  });
  return {
    update: watch((state) => [state.nudged, state.figure, state.chosen, shownWalk(state), canTry(state)], write),
  };
}

/**
 * The points of each trace, by its name.
 * @param {import('../types.js').NudgeAnswer} answer
 * @returns {Record<string, {x: (number|null)[], y: (number|null)[]}>}
 */
function points({ curve, before, after, adjoint, asked }) {
  const ends = [curve.change[0], curve.change[curve.change.length - 1]];
  const straight = (/** @type {number} */ change) =>
    before == null || adjoint == null ? null : before + adjoint * change;
  return {
    curve: { x: curve.change, y: curve.value },
    prediction: { x: ends, y: ends.map(straight) },
    now: { x: [0], y: [before] },
    predicted: { x: [asked], y: [straight(asked)] },
    true: { x: [asked], y: [after] },
  };
}
