// @ts-check
/** The axes of the race: what has been spent across; how high above the lowest value up, on a log scale. */

import { axisTitle } from '../../drawing/annotations.js';
import { createPen } from '../../drawing/pen.js';
import { createTrail } from '../../drawing/trail.js';
import { linearTicks, logTicks, tickText } from '../../drawing/ticks.js';
import { createWindow, pixelAxes, plottingArea } from '../../drawing/plotting_area.js';
import { tickOf } from '../clock.js';
import { spentTitle, valuesTitle } from '../words/figures.js';
import { heightsOf } from './heights.js';

/**
 * @typedef {import('../types.js').Race} Race
 * @typedef {import('../types.js').Unit} Unit
 * @typedef {import('../types.js').Pen} Pen
 * @typedef {import('../types.js').Point} Point
 * @typedef {(spent: number, value: number) => Point} Pixel
 * @typedef {ReturnType<typeof prepareRace>} RaceGround
 */

/** Whoever climbs this many times higher than all starts has left the picture. */
const ESCAPE = 1e3;

/** A start as low as this says nothing about the heights to come. */
const LEAST = 1e-12;

const DIGITS = [1, 2, 3, 5, 7];
const MOST_TICKS = 7;

/** Room for a value such as −1.23e−16, in pixels. */
const VALUES = 78;

/**
 * @param {import('../types.js').Figure} figure
 * @param {Race} race
 * @param {Unit} unit
 * @param {import('../types.js').Minimum[]|null} minima
 * @param {number} width
 * @param {number} height
 */
export function prepareRace(figure, race, unit, minima, width, height) {
  const { margin, meta } = figure.layout;
  const area = plottingArea({ width, height }, margin);
  const heights = heightsOf(seen(race), minima);
  const budget = tickOf(race, unit) * race.setup.steps;
  const [low, high] = [Math.log10(heights.floor) - 0.1, Math.log10(heights.top) + 0.1];
  // To the right of all curves there is room for what each has reached.
  const end = budget * (area.width / Math.max(area.width - VALUES, 1));
  const window = createWindow(area, { x: [0, end], y: [low, Math.max(high, low + 0.5)] });
  const pen = createPen(area.left, area.top);
  /** @type {Pixel} */
  const pixel = (spent, value) => {
    const [x, y] = window.pixel(spent, heights.log(value));
    return [x, Math.max(y, area.top)];
  };
  const spent = linearTicks(0, budget);
  const ticks = ticksOf(10 ** low, Math.min(10 ** Math.max(high, low + 0.5), Number.MAX_VALUE));
  const layout = {
    ...pixelAxes(area),
    xaxis: { range: [0, end], tickvals: spent, ticktext: spent.map(tickText), title: { text: spentTitle(unit) } },
    yaxis: {
      type: 'log',
      range: [low, Math.max(high, low + 0.5)],
      tickvals: ticks,
      ticktext: ticks.map(tickText),
    },
    annotations: [axisTitle(valuesTitle(heights), meta)],
  };
  const trails = trailsOf(race, unit, pen, pixel, budget);
  return { area, meta, pen, pixel, trails, plotly: { layout, traces: {} } };
}

/** Of all racers that got anywhere, the shortest way up or down. @param {Race['racers']} racers */
function leastWay(racers) {
  const ways = racers.map(({ values }) =>
    Math.max(...values.map((value) => Math.abs((value ?? 0) - (values[0] ?? 0))))
  );
  return Math.min(...ways.filter((way) => way > 0));
}

/** All values but those of racers on their way out. @param {Race} race */
function seen({ racers }) {
  const start = Math.max(...racers.map(({ values }) => Math.abs(values[0] ?? 0)));
  const limit = ESCAPE * Math.max(start > LEAST ? start : leastWay(racers), LEAST);
  return racers.flatMap(({ values }) => values.filter((value) => value !== null && Math.abs(value) <= limit));
}

/**
 * Within a decade or two there are few round numbers: then others help.
 * @param {number} low @param {number} high
 */
function ticksOf(low, high) {
  const round = logTicks(low, high);
  const decade = 10 ** Math.floor(Math.log10(low));
  const more = [0.01, 0.1, 1, 10, 100].flatMap((unit) => DIGITS.map((digit) => digit * unit * decade));
  const seen = more.filter((tick) => tick >= low && tick <= high);
  return round.length >= 3 || seen.length > MOST_TICKS ? round : seen;
}

/** @param {Race} race @param {Unit} unit @param {Pen} pen @param {Pixel} pixel @param {number} budget */
function trailsOf({ racers }, unit, pen, pixel, budget) {
  return racers.map(({ values, price }) => {
    const cost = unit === 'steps' ? 1 : price[unit];
    const affordable = values.filter((_, k) => k * cost <= budget * (1 + 1e-9));
    return createTrail(pen, affordable.map((value, k) => (value == null ? null : pixel(k * cost, value))));
  });
}
