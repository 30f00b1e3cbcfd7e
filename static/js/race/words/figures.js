// @ts-check
/** What is said of the figures: axes, descriptions for those who do not see them, the plane, and tables. */

import { counted, grouped, listed, short } from '../../shared/numbers.js';
import { aSecond } from '../../shared/words.js';
import { budgetAt } from '../clock.js';
import { isLost, lossOf, now } from './caption.js';

/**
 * @typedef {import('../types.js').Scene} Scene
 * @typedef {import('../types.js').State} State
 * @typedef {import('../types.js').Unit} Unit
 */

export const LOSS_TITLE = 'loss of all rows';

/** @param {Unit} unit */
export const spentTitle = (unit) => (unit === 'iterations' ? 'iterations' : 'operations spent');

/** @param {number} speed */
export const speedTitle = (speed) => aSecond(speed);

/** @param {State} state */
export function positionText({ time, race, setup }) {
  if (!race || !setup) return '';
  if (setup.unit === 'iterations') return `iteration ${Math.floor(time)}`;
  return `${grouped(budgetAt(race, Math.floor(time)))} operations`;
}

/** @param {number|null} share */
const percent = (share) => (share === null ? '–' : `${short(100 * share, 3)}\u00a0%`);

/** What the plane is, and how much of each path lies in it. @param {Scene} scene */
export function planeWords({ race }) {
  const { plane, entries } = race;
  const shares = entries.flatMap(({ explained }, entry) =>
    explained === null ? [] : `entry ${entry + 1} ${percent(explained)}`
  );
  const what = plane.explained === null
    ? `In this plane only ${listed(plane.labels)} change; all other parameters stay as at the start.`
    : `The plane lies along the two main directions of all paths, and shows ${
      percent(plane.explained)
    } of their spread.`;
  const each = shares.length ? ` Its share of each path’s movement: ${listed(shares, 12)}.` : '';
  const outside = entries.some(({ losses }) => losses.some((loss) => loss === null || loss > 2 * (losses[0] ?? 0)));
  return what + each + (outside ? OUTSIDE : '');
}

const OUTSIDE = ' Points at which the loss is more than twice that of the start take no part in this, ' +
  'and may lie outside of the window.';

/** How an entry stands, in a few words. @param {Scene} scene @param {number} entry */
export function standing(scene, entry) {
  const { race, positions } = scene;
  const run = race.entries[entry];
  if (isLost(scene, entry)) return `Diverged at step ${run.diverged?.count}`;
  const { index } = positions[entry];
  return `loss ${short(lossOf(scene, entry))}, ${counted(index, 'iteration')}, ${
    grouped(run.cost.operations[index])
  } operations`;
}

/** @param {Scene} scene */
export function descriptions(scene) {
  const said = now(scene)[0];
  return {
    paths: `Landscape with the paths of ${counted(scene.names.length, 'run')} from one start. ${said}`,
    losses: `Losses over ${spentTitle(scene.unit)}, on logarithmic scales. ${said}`,
  };
}

export const STANDINGS = {
  caption: 'Where the entries stand now',
  heads: ['entry', 'what', 'iterations', 'operations', 'loss', 'across', 'up'],
};
export const ENDS = {
  caption: 'How much of each path the plane shows, and what the loss is where it shows the last point',
  heads: ['entry', 'share of its movement in the plane', 'loss at its last point', 'loss where that is shown'],
};
/** @param {Unit} unit @param {string[]} names */
export const lossTable = (unit, names) => ({
  caption: `Losses over ${spentTitle(unit)}`,
  heads: [spentTitle(unit), ...names.map((name, entry) => `${entry + 1} ${name}`)],
});

export const NO_DRAWING = 'The drawing is yet to come.';
