// @ts-check
/** What of a line only a redraw changes: the loss along it, its axes, and its barrier. */
import { createPen, NOWHERE } from '../../drawing/pen.js';
import { createWindow, pixelAxes, plottingArea } from '../../drawing/plotting_area.js';
import { LANDSCAPE } from '../words/drawings.js';
import { notFinite } from './landscape_ground.js';
import { narrowTicks } from './narrow_ticks.js';

/** @typedef {import('../../drawing/types.js').Figure} Figure */
/** @typedef {import('../state/types.js').ShownPlane} ShownPlane */
/** @typedef {import('./landscape_ground.js').Ground} Ground */
/** @typedef {{x: number, y: number}} Spot in pixels */

/**
 * @typedef {Ground & {
 *   paths: {profile: string, straight: string, barrier: string}, top: Spot|null, heightAt: (x: number) => number,
 *   spots: [Spot, Spot]|null,
 * }} LineGround top: of the barrier; heightAt: the loss on the line; spots: where both ends are
 */

/**
 * @param {Figure} figure
 * @param {ShownPlane} plane
 * @param {number} width
 * @param {number} height
 * @returns {LineGround}
 */
export function prepareLine(figure, plane, width, height) {
  const { margin, meta } = figure.layout;
  const area = plottingArea({ width, height }, margin);
  const { x, loss: [losses] } = plane;
  const ranges = { x: /** @type {[number, number]} */ ([x[0], x[x.length - 1]]), y: rangeOf(plane) };
  const window = createWindow(area, ranges);
  const pen = createPen(area.left, area.top);
  const axis = { showticklabels: true, ticks: 'outside' };
  const { top, ...paths } = marks(plane, window, pen);
  const { title: upright, ...beside } = narrowTicks(ranges.y, LANDSCAPE.loss);
  const isWhole = losses.every((value) => value !== null && Number.isFinite(value));
  return {
    area,
    pen,
    window,
    paths,
    top,
    spots: plane.barrier ? spotsOf(plane, window) : null,
    heightAt: (at) => between(x, losses, at),
    colors: meta.colors,
    tipFont: meta.font + 3,
    plotly: {
      layout: {
        ...pixelAxes(area),
        xaxis: { ...axis, range: ranges.x, title: { text: plane.labels[0] } },
        yaxis: { ...axis, range: ranges.y, ...beside, title: { text: upright } },
        annotations: isWhole ? [] : [notFinite(meta)],
      },
      traces: { 0: { x: [], y: [], z: [] } },
    },
  };
}

/** Between the ends all is seen; beyond them, what fits. @param {ShownPlane} plane @returns {[number, number]} */
function rangeOf({ x, loss: [losses], barrier }) {
  const known = x.map((at, k) => ({ at, loss: losses[k] ?? NaN })).filter(({ loss }) => Number.isFinite(loss));
  const length = barrier?.length || Infinity;
  const inner = known.filter(({ at }) => at >= 0 && at <= length);
  const shown = (inner.length > 1 ? inner : known).map(({ loss }) => loss);
  const ends = (barrier?.ends ?? []).filter((end) => end !== null);
  const all = [...shown, ...(inner.length > 1 ? /** @type {number[]} */ (ends) : [])];
  const [low, high] = [Math.min(...all), Math.max(...all)];
  if (!Number.isFinite(high - low)) return [0, 1];
  const room = Math.max((high - low) * 0.15, Math.abs(high) * 1e-6, 1e-12);
  return [low - room, high + room];
}

/** @param {ShownPlane} plane @param {Ground['window']} window @param {import('../../drawing/pen.js').Pen} pen */
function marks({ x, loss: [losses], barrier }, window, pen) {
  const points = x.map((at, k) => ({ at, loss: losses[k] ?? NaN })).filter(({ loss }) => Number.isFinite(loss));
  const profile = points.length > 1 ? pen.polyline(points.map(({ at, loss }) => window.pixel(at, loss))) : NOWHERE;
  const [first, last] = barrier?.ends ?? [null, null];
  if (!barrier || first === null || last === null || !(barrier.length > 0)) {
    return { profile, straight: NOWHERE, barrier: NOWHERE, top: null };
  }
  const straight = pen.polyline([window.pixel(0, first), window.pixel(barrier.length, last)]);
  const { height, at } = barrier;
  if (!height) return { profile, straight, barrier: NOWHERE, top: null };
  const foot = first + at * (last - first);
  const [low, high] = [foot, foot + height].map((loss) => window.pixel(at * barrier.length, loss));
  return { profile, straight, barrier: pen.polyline([low, high]), top: { x: high[0], y: high[1] } };
}

/** @param {ShownPlane} plane @param {Ground['window']} window @returns {[Spot, Spot]|null} */
function spotsOf({ barrier }, window) {
  const [first, last] = barrier?.ends ?? [null, null];
  if (!barrier || first === null || last === null) return null;
  const [[x, y], [u, v]] = [window.pixel(0, first), window.pixel(barrier.length, last)];
  return [{ x, y }, { x: u, y: v }];
}

/** Between two known points, straight. @param {number[]} x @param {(number|null)[]} losses @param {number} at */
function between(x, losses, at) {
  const share = ((at - x[0]) / (x[x.length - 1] - x[0])) * (x.length - 1);
  const before = Math.min(Math.max(Math.floor(share), 0), x.length - 2);
  const [low, high] = [losses[before] ?? NaN, losses[before + 1] ?? NaN];
  return low + (share - before) * (high - low);
}
