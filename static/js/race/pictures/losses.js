// @ts-check
/** Losses over iterations, or over operations: whole curves faint, what has been taken strong, a ball for each. */

import { axisTitle } from '../../drawing/annotations.js';
import { createPen, NOWHERE } from '../../drawing/pen.js';
import { createWindow, pixelAxes, plottingArea } from '../../drawing/plotting_area.js';
import { linearTicks, logTicks, tickText } from '../../drawing/ticks.js';
import { createTrail, upTo } from '../../drawing/trail.js';
import { budgetAt, spentRange } from '../clock.js';
import { LOSS_TITLE, spentTitle } from '../words/figures.js';
import { scaleOf } from './heights.js';
import { BALL, ballAt, lanes, numbersAt, ringAt } from './marks.js';

/**
 * @typedef {import('../types.js').Scene} Scene
 * @typedef {import('../types.js').Race} Race
 * @typedef {import('../types.js').Unit} Unit
 * @typedef {import('../types.js').Point} Point
 * @typedef {ReturnType<typeof prepareLosses>} LossesGround
 */

/** Whoever climbs this many times above the start has left the picture. */
const ESCAPE = 100;

/**
 * @param {import('../types.js').Figure} figure
 * @param {Race} race
 * @param {Unit} unit
 * @param {number} width
 * @param {number} height
 */
export function prepareLosses(figure, race, unit, width, height) {
  const { margin, meta } = figure.layout;
  const area = plottingArea({ width, height }, margin);
  const start = race.entries[0].losses[0] ?? 1;
  const scale = scaleOf(race.entries.flatMap(({ losses }) => losses), ESCAPE * start);
  const [low, high] = [Math.log10(scale.floor) - 0.1, Math.log10(scale.top) + 0.1];
  const across = acrossOf(race, unit);
  // So that a ball at the end is whole.
  const room = (across.range[1] - across.range[0]) * (BALL / area.width);
  const x = /** @type {[number, number]} */ ([across.range[0] - room, across.range[1] + room]);
  const y = /** @type {[number, number]} */ ([low, Math.max(high, low + 0.5)]);
  const window = createWindow(area, { x, y });
  const pen = createPen(area.left, area.top);
  /** @type {(spent: number, loss: number) => Point} */
  const pixel = (spent, loss) => {
    const [left, top] = window.pixel(across.at(spent), scale.log(loss));
    return [left, Math.max(top, area.top)];
  };
  const ticks = logTicks(10 ** y[0], 10 ** y[1]);
  const layout = {
    ...pixelAxes(area),
    xaxis: {
      type: across.type,
      range: x,
      tickvals: across.ticks,
      ticktext: across.ticks.map(tickText),
      title: { text: spentTitle(unit) },
    },
    yaxis: { type: 'log', range: y, tickvals: ticks, ticktext: ticks.map(tickText) },
    annotations: [axisTitle(LOSS_TITLE, meta)],
  };
  const trails = race.entries.map(({ losses, cost }) =>
    createTrail(
      pen,
      losses.map((loss, k) => (loss === null ? null : pixel(unit === 'iterations' ? k : cost.operations[k], loss))),
    )
  );
  return { area, meta, pen, pixel, trails, plotly: { layout, traces: {} } };
}

/** The axis across: from 0 for iterations; for operations in powers of ten, the start where the first step is paid. */
function acrossOf(/** @type {Race} */ race, /** @type {Unit} */ unit) {
  if (unit === 'iterations') {
    const range = [0, race.setup.steps];
    return {
      type: 'linear',
      range,
      ticks: linearTicks(0, race.setup.steps),
      at: (/** @type {number} */ spent) => spent,
    };
  }
  const { least, most } = spentRange(race);
  const [first, last] = [least / 2, Math.max(most, least * 2)];
  return {
    type: 'log',
    range: [Math.log10(first), Math.log10(last)],
    ticks: logTicks(first, last),
    // Nothing has been spent at the start, which has no logarithm: it stands at the left border.
    at: (/** @type {number} */ spent) => Math.log10(Math.max(spent, first)),
  };
}

/** @param {Scene} scene @param {LossesGround} ground */
export function lossesPicture(scene, { pen, area, meta, trails, pixel }) {
  const { positions, race, unit, time } = scene;
  const dots = trails.map(({ points }, lane) =>
    points.slice(0, positions[lane].index + 1).findLast((at) => at) ?? null
  );
  const whole = Math.floor(time);
  const [now] = pixel(unit === 'iterations' ? whole : budgetAt(race, whole), 1);
  /** @type {Record<string, string>} */
  const paths = {
    now: pen.line(now, area.top, now, area.top + area.height),
    ring: ringAt(pen, dots[scene.chosen]),
  };
  for (const number of lanes) {
    const trail = trails[number - 1];
    paths[`whole_${number}`] = trail?.path || NOWHERE;
    paths[`played_${number}`] = trail ? upTo(pen, trail, positions[number - 1].index + 1) : NOWHERE;
    paths[`dot_${number}`] = ballAt(pen, dots[number - 1]);
  }
  return { paths, points: { numbers: numbersAt(dots, meta.lanes, area) } };
}
