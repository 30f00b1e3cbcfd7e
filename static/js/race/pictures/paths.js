// @ts-check
/** All paths on one landscape: heights drawn once, and balls that roll along the paths behind them. */

import { colourEnds } from '../../drawing/annotations.js';
import { createPen } from '../../drawing/pen.js';
import { NOWHERE } from '../../drawing/pen.js';
import { clamp, createWindow, pixelAxes, plottingArea } from '../../drawing/plotting_area.js';
import { roundedTo, tickText } from '../../drawing/ticks.js';
import { createTrail, upTo } from '../../drawing/trail.js';
import { isLost } from '../words/caption.js';
import { scaleOf } from './heights.js';
import { ballAt, crossAt, lanes, numbersAt, ringAt } from './marks.js';

/**
 * @typedef {import('../types.js').Scene} Scene
 * @typedef {import('../types.js').Race} Race
 * @typedef {import('../types.js').Point} Point
 * @typedef {ReturnType<typeof preparePaths>} PathsGround
 */

const CONTOURS = 18;

/** Far outside, and still a number that a browser draws. */
const FAR = 20000;

/**
 * @param {import('../types.js').Figure} figure
 * @param {Race} race
 * @param {number} width
 * @param {number} height
 */
export function preparePaths(figure, race, width, height) {
  const { margin, meta } = figure.layout;
  const area = plottingArea({ width, height }, margin);
  const [left, right, bottom, top] = race.plane.extent;
  const window = createWindow(area, { x: [left, right], y: [bottom, top] });
  const pen = createPen(area.left, area.top);
  const scale = scaleOf(race.landscape.loss.flat());
  const trails = race.entries.map(({ x, y }) =>
    createTrail(
      pen,
      x.map((across, k) => {
        const up = y[k];
        if (across === null || up === null) return null;
        const [a, b] = window.pixel(across, up);
        return [clamp(a, -FAR, FAR), clamp(b, -FAR, FAR)];
      }),
    )
  );
  const axis = (/** @type {number[]} */ range, /** @type {string} */ text) => ({ range, title: { text } });
  const layout = {
    ...pixelAxes(area),
    xaxis: axis([left, right], race.plane.labels[0]),
    yaxis: axis([bottom, top], race.plane.labels[1]),
    annotations: legend(scale, meta),
  };
  return { area, meta, pen, trails, plotly: { layout, traces: { 0: contour(race.landscape, scale) } } };
}

/** @param {Race['landscape']} landscape @param {ReturnType<typeof scaleOf>} scale */
function contour({ x, y, loss }, scale) {
  const z = loss.map((row) => row.map((value) => (value === null ? null : scale.log(value))));
  const [low, high] = [Math.log10(scale.floor), Math.log10(scale.top)];
  const end = high > low ? high : low + 1e-6;
  const size = (end - low) / CONTOURS;
  return { x, y, z, zmin: low, zmax: end, zauto: false, contours: { start: low + size, end: end - size / 2, size } };
}

/** The true losses at both ends of the colours. @param {ReturnType<typeof scaleOf>} scale @param {any} meta */
function legend({ floor, top }, meta) {
  return colourEnds([floor, top].map((loss) => tickText(roundedTo(loss, 3))), meta);
}

/** @param {Scene} scene @param {PathsGround} ground */
export function pathsPicture(scene, { pen, area, meta, trails }) {
  const places = trails.map((_, entry) => placeOf(scene, trails[entry], entry));
  const seen = places.map((at) => (at && isWithin(at, area) ? at : null));
  /** @type {Record<string, string>} */
  const paths = {};
  for (const number of lanes) {
    const lane = number - 1;
    const trail = trails[lane];
    const lost = trail && isLost(scene, lane) ? trail.points.findLast((point) => point) : null;
    const way = trail ? upTo(pen, trail, scene.positions[lane].index + 1, places[lane]) : NOWHERE;
    const cross = crossAt(pen, lost && isWithin(lost, area) ? lost : null);
    Object.assign(paths, {
      [`path_${number}`]: way,
      [`casing_${number}`]: way,
      [`ball_${number}`]: ballAt(pen, lost ? null : seen[lane]),
      [`out_${number}`]: cross,
      [`out_${number}_casing`]: cross,
    });
  }
  const ring = ringAt(pen, seen[scene.chosen]);
  const numbers = numbersAt(
    seen.map((at, lane) => (isLost(scene, lane) ? null : at)),
    lanes.map(() => meta.colors.path),
    area,
  );
  return { paths: { ...paths, ring, ring_casing: ring }, points: { numbers } };
}

/** @param {Scene} scene @param {import('../../drawing/trail.js').Trail} trail @param {number} entry @returns {Point|null} */
function placeOf({ positions }, { points }, entry) {
  const { index, progress } = positions[entry];
  const from = points[index];
  if (!from) return null;
  const to = points[index + 1] ?? from;
  return [from[0] + (to[0] - from[0]) * progress, from[1] + (to[1] - from[1]) * progress];
}

/** @param {Point} at @param {import('../types.js').Area} area */
const isWithin = ([x, y], { left, top, width, height }) =>
  x >= left && x <= left + width && y >= top && y <= top + height;
