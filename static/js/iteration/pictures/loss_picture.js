// @ts-check
/** One moment of the loss curve as marks: all of it, the part that was played, a dot at the last known loss. */
import { BLANK, exact } from '../../drawing/figure_numbers.js';
import { NOWHERE } from '../../drawing/pen.js';
import { upTo } from '../../drawing/trail.js';
import { LOSS_CURVE } from '../words/drawings.js';
import { editLines } from './edit_marks.js';
import { clamp } from '../../drawing/plotting_area.js';

/** @typedef {import('../scene.js').Scene} Scene */
/** @typedef {import('../../drawing/types.js').Points} Points */
/** @typedef {import('../../drawing/trail.js').Trail} Trail */
/** @typedef {import('./loss_ground.js').Ground} Ground */

const DOT = 5.5;

/** Half the width of a letter, in pixels. */
const LETTER = 3.8;

/**
 * @param {Scene} scene
 * @param {Ground} ground
 * @param {{run: Trail, ghost: Trail, tested: Trail, counts: number[]}} trails
 */
export function lossPicture(scene, ground, { run, ghost, tested, counts }) {
  const { index, dot } = lastKnown(scene, run, counts);
  const { pen } = ground;
  return {
    paths: {
      ghost: ghost.path || NOWHERE,
      edits: editLines(scene.run, ground) || NOWHERE,
      tested: tested.path || NOWHERE,
      whole: run.path || NOWHERE,
      played: dot ? upTo(pen, run, index, dot) : NOWHERE,
      dot: dot ? pen.circle(dot[0], dot[1], DOT) : NOWHERE,
    },
    points: { words: words(ground, saying(scene), dot, [ghost, scene.ghostName], tested) },
  };
}

/**
 * A loss is known from its loss beat on; in that beat the dot travels there from the one before.
 * @param {Scene} scene @param {Trail} run @param {number[]} counts
 * @returns {{index: number, dot: [number, number]|null}}
 */
function lastKnown({ frame, beat, progress }, run, counts) {
  const index = counts.findLastIndex((count) => count <= frame.count);
  const here = run.points[index] ?? null;
  const before = run.points[index - 1] ?? null;
  if (beat === 'forward') return { index: index - 1, dot: before };
  if (beat !== 'loss' || progress === 1) return { index, dot: here };
  if (!here || !before) return { index, dot: progress > 0 ? here : before };
  const between = (/** @type {0|1} */ axis) => before[axis] + (here[axis] - before[axis]) * progress;
  return { index, dot: [between(0), between(1)] };
}

/** The loss that the dot stands for, as it is said; nothing while it travels. @param {Scene} scene */
function saying({ frame, beat, progress, run }) {
  if (beat !== 'forward') return beat === 'loss' && progress < 1 ? BLANK : finite(frame.value);
  const before = finite(run.curve.findLast(({ count }) => count < frame.count)?.value);
  return before === BLANK ? BLANK : LOSS_CURVE.before(before);
}

/** @param {number|null|undefined} value */
const finite = (value) => (value != null && Number.isFinite(value) ? exact(value) : BLANK);

/**
 * The loss beside the dot, and where the other lines end. Plotly hides what leaves the plotting area.
 * @param {Ground} ground @param {string} loss @param {[number, number]|null} dot
 * @param {[Trail, string]} ghost and what it is called @param {Trail} tested @returns {Points}
 */
function words({ area, colors }, loss, dot, [ghost, ghostName], tested) {
  const [end, testEnd] = [ghost, tested].map(({ points }) => points.findLast((point) => point !== null) ?? null);
  const others = [beside(dot, loss, area), beside(end, ghostName, area)];
  const taken = others.filter((_, k) => [dot, end][k]);
  const places = [...others, free(beside(testEnd, LOSS_CURVE.tested, area), taken, area)];
  return {
    x: places.map(([x]) => x),
    y: places.map(([, y]) => y),
    text: [
      dot ? loss : BLANK,
      end ? ghostName : BLANK,
      testEnd ? LOSS_CURVE.tested : BLANK,
    ],
    ink: [colors.ink, colors.muted, colors.ink],
  };
}

/**
 * @param {[number, number]|null} point @param {string} text
 * @param {import('../../drawing/plotting_area.js').Area} area
 * @returns {[number, number]}
 */
function beside(point, text, { left, top, width, height }) {
  const [x, y] = point ?? [left, top];
  const half = LETTER * text.length;
  const [across, right] = [x + half + DOT + 2, left + width - half - 4];
  // At the right end there is no room beside the point, so the word stands higher above the curve.
  const lift = across > right ? 24 : 14;
  return [clamp(across, left + half, right), clamp(y - lift, top + 6, top + height - 6)];
}

/**
 * Where words do not lie over others: else below the line, where there is room.
 * @param {[number, number]} place @param {[number, number][]} taken @param {import('../../drawing/plotting_area.js').Area} area
 */
function free([x, y], taken, { top, height }) {
  const clashes = taken.some(([otherX, otherY]) => Math.abs(otherX - x) < 64 && Math.abs(otherY - y) < 15);
  return [x, clashes ? Math.min(y + 38, top + height - 6) : y];
}
