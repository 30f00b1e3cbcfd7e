// @ts-check
/** What has happened until now, in words that the numbers decide: who is lowest, who was cheapest, who is lost. */

import { counted, grouped, listed, short } from '../../shared/numbers.js';
import { budgetAt } from '../clock.js';
import { EXACT } from '../setup.js';

/**
 * @typedef {import('../types.js').Scene} Scene
 * @typedef {import('../types.js').Run} Run
 */

/** Losses are level when they differ by less than this share. */
const LEVEL = 1e-9;

/** Where differences measure what backpropagation does, losses differ by no more than this share. */
const SAME = 1e-3;

/** @param {Scene} scene @param {number} entry */
const nameOf = ({ names }, entry) => `entry ${entry + 1} (${names[entry]})`;

/** @param {Scene} scene @param {number} entry */
export const lossOf = ({ race, positions }, entry) => race.entries[entry].losses[positions[entry].index] ?? null;

/** Whether an entry has left the finite numbers by now. @param {Scene} scene @param {number} entry */
export function isLost({ race, positions }, entry) {
  const { diverged, losses } = race.entries[entry];
  return diverged !== null && positions[entry].index >= losses.length - 1;
}

const BEFORE = 'Before the first iteration';

/** How it stands at this moment. @param {Scene} scene */
export const now = (scene) => [lowest(scene), lost(scene)].filter((text) => text !== '');

/** What the whole race says. @param {Scene} scene */
export const verdict = (scene) => [cheapest(scene), ...costs(scene)].filter((text) => text !== '');

/** @param {Scene} scene */
function lowest(scene) {
  const { race, unit, time } = scene;
  const known = race.entries.flatMap((_, entry) => {
    const loss = lossOf(scene, entry);
    return loss === null || isLost(scene, entry) ? [] : [{ entry, loss }];
  });
  const when = time < 1
    ? BEFORE
    : unit === 'iterations'
    ? `After ${counted(Math.floor(time), 'iteration')}`
    : `With ${grouped(budgetAt(race, Math.floor(time)))} operations each`;
  if (!known.length) return `${when} no entry is left: all have diverged.`;
  const least = Math.min(...known.map(({ loss }) => loss));
  const level = known.filter(({ loss }) => loss - least <= LEVEL * Math.abs(least));
  const others = known.length - level.length;
  if (!others && known.length > 1) return `${when} all are level at a loss of ${short(least)}.`;
  const who = level.map(({ entry }) => nameOf(scene, entry));
  if (level.length > 1) return `${when} ${listed(who)} are lowest, level at a loss of ${short(least)}.`;
  return `${when} ${who[0]} is lowest, with a loss of ${short(least)}.`;
}

/** @param {Scene} scene */
function lost(scene) {
  const gone = scene.race.entries.flatMap((run, entry) =>
    isLost(scene, entry) ? `entry ${entry + 1} at step ${run.diverged?.count}` : []
  );
  return gone.length ? `Diverged: ${listed(gone, 6)}.` : '';
}

/** When an entry's loss was first at or below a level: the index, or −1. @param {Run} run @param {number} level */
const firstAt = ({ losses }, level) => losses.findIndex((loss) => loss !== null && loss <= level);

/** Who spent least until the loss was half of the start's, in the whole race. @param {Scene} scene */
function cheapest(scene) {
  const { entries } = scene.race;
  const half = (entries[0].losses[0] ?? NaN) / 2;
  if (!(half > 0)) return '';
  const there = entries.flatMap((run, entry) => {
    const index = firstAt(run, half);
    return index < 0 ? [] : [{ entry, index, spent: run.cost.operations[index] }];
  });
  if (!there.length) return `In the whole race no entry halves the loss of the start, ${short(2 * half)}.`;
  const least = Math.min(...there.map(({ spent }) => spent));
  const first = there.filter(({ spent }) => spent === least);
  const who = listed(first.map(({ entry }) => nameOf(scene, entry)));
  const [verb, how] = first.length > 1 ? ['are', 'each'] : ['is', 'it'];
  const never = entries.length - there.length;
  const rest = never ? ` ${never === 1 ? 'One entry never does.' : `${never} entries never do.`}` : '';
  return `Cheapest to halve the loss of the start ${verb} ${who}: ${how} takes ` +
    `${counted(first[0].index, 'iteration')} and ${grouped(least)} operations.${rest}`;
}

/**
 * What other sources cost beside backpropagation with the very same rule, over the whole race.
 * @param {Scene} scene
 */
function costs(scene) {
  const { race } = scene;
  return race.setup.entries.flatMap(({ source }, entry) => {
    const twin = source.name === EXACT ? -1 : twinOf(scene, entry);
    return twin < 0 ? [] : [beside(scene, entry, twin)];
  });
}

/** The entry with the same rule and seed that measures by backpropagation; −1 if none does. */
function twinOf(/** @type {Scene} */ { race: { setup: { entries } } }, /** @type {number} */ entry) {
  const key = (/** @type {number} */ one) => JSON.stringify([entries[one].optimizer, entries[one].seed]);
  return entries.findIndex(({ source }, other) => source.name === EXACT && key(other) === key(entry));
}

/** @param {Scene} scene @param {number} entry @param {number} twin */
function beside(scene, entry, twin) {
  const [one, other] = [scene.race.entries[entry], scene.race.entries[twin]];
  const steps = Math.min(one.losses.length, other.losses.length) - 1;
  const [loss, exact] = [one.losses[steps] ?? null, other.losses[steps] ?? null];
  const times = one.cost.operations[steps] / other.cost.operations[steps];
  const price = `${short(times, 3)} times the operations of entry ${twin + 1}`;
  const begins = `${nameOf(scene, entry).replace('e', 'E')} takes ${counted(steps, 'iteration')} for ${price}`;
  if (loss === null || exact === null) return `${begins}.`;
  const alike = Math.abs(loss - exact) <= SAME * Math.abs(exact);
  const reached = alike
    ? `wins nothing: both end at ${short(exact)}`
    : `ends at ${short(loss)}, where that one ends at ${short(exact)}`;
  return `${begins} and ${reached}.${forTheSame(one, other, twin, loss)}`;
}

/**
 * How far the twin had to go for what this entry reached; or how far this entry comes with what the twin spends.
 * @param {Run} one @param {Run} other @param {number} twin @param {number} loss
 */
function forTheSame(one, other, twin, loss) {
  const index = firstAt(other, loss);
  const spent = one.cost.operations[one.cost.operations.length - 1];
  if (index > 0 && other.cost.operations[index] < spent) {
    return ` Entry ${twin + 1} was there after ${grouped(other.cost.operations[index])} operations, this one after ${
      grouped(spent)
    }.`;
  }
  return '';
}
