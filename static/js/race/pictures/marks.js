// @ts-check
/** Marks that both pictures share: a ball with the entry's number, a ring around the chosen one. */

import { BLANK } from '../../drawing/figure_numbers.js';
import { NOWHERE } from '../../drawing/pen.js';

/**
 * @typedef {import('../types.js').Point} Point
 * @typedef {import('../types.js').Pen} Pen
 */

/** As many as the figures have lanes: RUN_LANES in app/figures/lanes.py. */
export const LANES = 12;

export const BALL = 8;
const RING = 11.5;

/** All lanes, from 1. */
export const lanes = Array.from({ length: LANES }, (_, lane) => lane + 1);

/** @param {Pen} pen @param {Point|null|undefined} at */
export const ballAt = (pen, at) => (at ? pen.circle(at[0], at[1], BALL) : NOWHERE);

/** @param {Pen} pen @param {Point|null|undefined} at */
export const ringAt = (pen, at) => (at ? pen.circle(at[0], at[1], RING) : NOWHERE);

/** How far from its ball a number may stand, in pixels, and in how many directions: side by side with others. */
const RINGS = [[18, 8], [32, 14], [46, 20], [60, 26]];

/** Where a number may stand beside its ball, from the best place on: above to the right, and round it; then farther off. */
const AROUND = RINGS.flatMap(([distance, directions]) => {
  const best = -1 / 8;
  const turns = Array.from({ length: directions }, (_, k) => best + k / directions);
  // How far a direction lies from the best one, of a whole turn.
  const from = (/** @type {number} */ turn) => Math.min(turn - best, 1 - (turn - best));
  return turns.toSorted((one, other) => from(one) - from(other))
    .map((turn) => [distance * Math.cos(2 * Math.PI * turn), distance * Math.sin(2 * Math.PI * turn)]);
});

/** Half of what a number takes, in pixels: it stays within the drawing. */
const ROOM = 8;

/** How near two numbers may come, and a number to another ball, in pixels. */
const APART = [14, 13];

/**
 * The numbers of entries beside their balls, where they lie on no other; nothing where there is no ball.
 * @param {(Point|null)[]} places @param {string[]} inks by entry @param {import('../types.js').Area} area
 */
export function numbersAt(places, inks, area) {
  const balls = /** @type {Point[]} */ (places.filter((at) => at));
  /** @type {Point[]} */
  const taken = [];
  const spots = lanes.map((_, lane) => {
    const spot = places[lane] && free(/** @type {Point} */ (places[lane]), balls, taken, area);
    if (spot) taken.push(spot);
    return spot || null;
  });
  return {
    x: spots.map((at) => at?.[0] ?? 0),
    y: spots.map((at) => at?.[1] ?? 0),
    text: spots.map((at, lane) => (at ? String(lane + 1) : BLANK)),
    ink: lanes.map((_, lane) => inks[lane]),
  };
}

/**
 * @param {Point} ball @param {Point[]} balls @param {Point[]} taken @param {import('../types.js').Area} area
 * @returns {Point|undefined}
 */
function free([x, y], balls, taken, { left, top, width, height }) {
  const near = (/** @type {Point} */ [a, b], /** @type {Point[]} */ others, /** @type {number} */ apart) =>
    others.some(([c, d]) => Math.hypot(a - c, b - d) < apart);
  const spots = AROUND.map(([dx, dy]) => /** @type {Point} */ ([x + dx, y + dy]))
    .filter(([a, b]) => a > left + ROOM && a < left + width - ROOM && b > top + ROOM && b < top + height - ROOM);
  return spots.find((spot) => !near(spot, taken, APART[0]) && !near(spot, balls, APART[1])) ??
    spots.find((spot) => !near(spot, taken, APART[0]));
}

/** A cross. @param {Pen} pen @param {Point|null|undefined} at */
export function crossAt(pen, at) {
  if (!at) return NOWHERE;
  const [[x, y], r] = [at, 6];
  return `${pen.line(x - r, y - r, x + r, y + r)}${pen.line(x - r, y + r, x + r, y - r)}`;
}
