// @ts-check
/** What is descended: surfaces and curves with known minima, or a formula of the visitor's own. */

/**
 * @typedef {{name: string, title: string, summary: string, template: string, domain: number[], start: number[],
 *   minima: {point: number[], value: number}[], settings: any[]}} Known
 * @typedef {{name: string, text: string, variables: string[], settings: Record<string, number>}} Choice
 */

export const OWN = 'own';

/** How far a formula of one's own is shown, in every direction. */
const REACH = 5;
const MARGIN = 1.25;

/** @param {{surfaces: Known[], curves: Known[]}} catalog */
export const allOf = ({ surfaces, curves }) => [...surfaces, ...curves];

/** @param {{surfaces: Known[], curves: Known[]}} catalog @param {string} name */
export const knownAs = (catalog, name) => allOf(catalog).find((one) => one.name === name);

/**
 * The text that a surface has with these settings.
 * @param {Known} known
 * @param {Record<string, number>} settings
 */
export const textOf = ({ template }, settings) =>
  template.replaceAll(/\{(\w+)\}/g, (_, name) => String(settings[name]));

/** @param {Known} known @param {Record<string, number>} given */
export const settingsOf = ({ settings }, given = {}) =>
  Object.fromEntries(settings.map((one) => [one.name, given[one.name] ?? one.default]));

/**
 * The part that is shown: left and right, and bottom and top where there are two variables.
 * @param {{catalog: any, ground: Choice, start: number[]}} state
 * @returns {number[]}
 */
export function domainOf({ surfaces, lab }) {
  const known = knownAs(surfaces, lab.ground.name);
  if (known) return known.domain;
  return lab.home.flatMap((number) => [-reach(number), reach(number)]);
}

const reach = (number) => Math.max(REACH, Math.ceil(MARGIN * Math.abs(number)));

/** Known minima of what is chosen; null where nobody knows them. */
export const minimaOf = ({ surfaces, lab }) => knownAs(surfaces, lab.ground.name)?.minima ?? null;

/**
 * The known minimum nearest to a point, and how far it is.
 * @param {{point: number[]}[]} minima @param {number[]} point
 */
export function nearestMinimum(minima, point) {
  const distances = minima.map((one) => Math.hypot(...one.point.map((number, i) => number - point[i])));
  const distance = Math.min(...distances);
  return { minimum: minima[distances.indexOf(distance)], distance };
}

/** Whoever is nearer than this share of the width has reached a minimum. */
export const REACHED = 1e-3;
