// @ts-check
/** The output over the nudge: the true curve, and the straight line that the slope predicts. */

import { byId, watch } from '../shared/dom.js';
import { short } from '../shared/numbers.js';
import { canChange } from './requests.js';
import { shownWalk } from './state.js';

/** @param {any} store */
export function nudgePlot(store) {
  const plot = byId('nudge-plot');

  function write(state) {
    const { nudged, figure, chosen } = state;
    if (!window.Plotly || !figure || !nudged || !shownWalk(state)) return;
    plot.style.visibility = nudged.chosen === chosen && canChange(state, chosen) ? 'visible' : 'hidden';
    const { layout, config } = figure.nudge;
    const data = figure.nudge.data.map((trace) => ({ ...trace, ...points(trace.name, state) }));
    window.Plotly.react(plot, data, { ...layout, width: plot.clientWidth, height: plot.clientHeight }, config);
    plot.ariaLabel = describe(nudged);
  }

  byId('plotly').addEventListener('load', () => write(store.state));
  new ResizeObserver(() => write(store.state)).observe(plot);
  return { update: watch((state) => [state.nudged, state.figure, state.chosen, shownWalk(state)], write) };
}

function points(name, { nudged: { curve, before, after, predicted, adjoint, asked } }) {
  const ends = [curve.change[0], curve.change.at(-1)];
  return {
    curve: { x: curve.change, y: curve.value },
    prediction: { x: ends, y: ends.map((change) => before + adjoint * change) },
    now: { x: [0], y: [before] },
    predicted: { x: [asked], y: [before + predicted] },
    true: { x: [asked], y: [after] },
  }[name];
}

function describe({ asked, before, after, predicted }) {
  return `The output over the nudge: ${short(before)} without one; at ${short(asked)} it is ${short(after)}, and the straight line of the slope says ${short(before + predicted)}.`;
}
