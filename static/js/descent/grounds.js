// @ts-check
/** What is descended: surfaces and curves with known minima, or a formula of the visitor's own. */

/**
 * @typedef {import('./types.js').Known} Known
 * @typedef {import('./types.js').Surfaces} Surfaces
 * @typedef {import('./types.js').Setup} Setup
 * @typedef {import('./types.js').Minimum} Minimum
 */

export const OWN = 'own';

/** How far a formula of one's own is shown, in every direction. */
const REACH = 5;
const MARGIN = 1.25;

/** The server measures no ground beyond: app/web/schemas/run_points.py. */
const FARTHEST = 1e100;

/** @param {Surfaces} known */
export const allOf = ({ surfaces, curves }) => [...surfaces, ...curves];

/** @param {Surfaces} surfaces @param {string} name */
export const knownAs = (surfaces, name) => allOf(surfaces).find((one) => one.name === name);

/**
 * The text that a surface has with these settings.
 * @param {Known} known
 * @param {Record<string, number>} settings
 */
export const textOf = ({ template }, settings) =>
  template.replaceAll(/\{(\w+)\}/g, (_, name) => String(settings[name]));

/** @param {Known} known @param {Record<string, number>} [given] */
export const settingsOf = ({ settings }, given = {}) =>
  Object.fromEntries(settings.map((one) => [one.name, given[one.name] ?? one.default]));

/**
 * The part that is shown: left and right, and bottom and top where there are two variables.
 * @param {{surfaces: Surfaces, setup: Setup}} state
 * @returns {number[]}
 */
export function domainOf({ surfaces, setup }) {
  const known = knownAs(surfaces, setup.ground.name);
  if (known) return known.domain;
  return setup.home.flatMap((number) => [-reach(number), reach(number)]);
}

/** Whether a point is in the part that is shown. @param {number[]} extent @param {number[]} point */
export const isShown = (extent, point) =>
  point.every((number, axis) => number >= extent[2 * axis] && number <= extent[2 * axis + 1]);

/** @param {number} number */
const reach = (number) => Math.min(Math.max(REACH, Math.ceil(MARGIN * Math.abs(number))), FARTHEST);

/**
 * The known minimum nearest to a point, and how far it is.
 * @param {Minimum[]} minima @param {(number|null)[]} point
 */
export function nearestMinimum(minima, point) {
  const distances = minima.map((one) => Math.hypot(...one.point.map((number, i) => number - (point[i] ?? NaN))));
  const distance = distances.reduce((least, one) => Math.min(least, one));
  return { minimum: minima[Math.max(distances.indexOf(distance), 0)], distance };
}

/** Whoever is nearer than this share of the width has reached a minimum. */
export const REACHED = 1e-3;
