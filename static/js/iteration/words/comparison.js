// @ts-check
/** What the last change of a choice did to the loss: one line, in plain words. */

import { short } from '../../shared/numbers.js';
import { lossAt } from '../run.js';
import { isBatched } from './whose.js';

/** @typedef {import('../state/types.js').State} State */
/** @typedef {import('../state/types.js').Choice} Choice */
/** @typedef {import('../state/types.js').Choices} Choices */
/** @typedef {import('../run.js').Run} Run */
/** @typedef {'source'|'optimizer'} Half */

/**
 * @param {State} state
 * @returns {string|null} null while nothing has been changed
 */
export function comparison(state) {
  const { change, ghost, run, catalog } = state;
  if (!change || !ghost || !run?.curve.length || !catalog) return null;
  return `${changed(change, catalog, run, ghost)} ${losses(run, ghost)}`;
}

/**
 * @param {import('../state/types.js').Change} change
 * @param {import('../state/types.js').Catalog} catalog
 * @param {Run} run
 * @param {Run} ghost
 */
function changed({ what, from, to, says }, catalog, run, ghost) {
  if (says) return says;
  if (what === 'seed') return `Seed ${from.seed} became ${to.seed}${sameStart(run, ghost)}.`;
  const half = /** @type {Half} */ (what);
  return `${halfChanged(half, from[half], to[half], catalog)}: same start, ${kept(half)}.`;
}

/**
 * "From momentum to Adam", "learning rate from .1 to .5".
 * @param {Half} half @param {Choice} from @param {Choice} to
 * @param {Pick<import('../state/types.js').Catalog, 'sources'|'optimizers'>} catalog
 */
export function halfChanged(half, from, to, catalog) {
  const kinds = half === 'source' ? catalog.sources : catalog.optimizers;
  const noun = (/** @type {Choice} */ { name }) => kinds.find((kind) => kind.name === name)?.noun ?? name;
  return from.name === to.name ? settings(from, to) : `From ${noun(from)} to ${noun(to)}`;
}

const kept = (/** @type {Half} */ what) => (what === 'source' ? 'same optimizer' : 'same gradient source');

/** @param {Choice} from @param {Choice} to */
function settings(from, to) {
  const different = Object.keys(to).filter((name) => typeof to[name] === 'number' && to[name] !== from[name]);
  const said = (/** @type {string} */ name) =>
    `${name.replaceAll('_', ' ')} from ${short(from[name])} to ${short(to[name])}`;
  return different.map(said).join(', ');
}

/** @param {Run} run @param {Run} ghost */
function sameStart(run, ghost) {
  const [one, other] = [run.path[0]?.theta, ghost.path[0]?.theta];
  const same = one && other && one.every((value, k) => value === other[k]);
  return same ? ', but this preset always starts from the same given weights' : ': another start';
}

/** At the last iteration that both runs have reached. @param {Run} run @param {Run} ghost */
function losses(run, ghost) {
  const reached = [run, ghost].map(({ planned, curve }) => Math.min(planned, curve.at(-1)?.count ?? 0));
  const end = Math.min(...reached);
  const [now, before] = [lossAt(run, end), lossAt(ghost, end)];
  const whose = [run, ghost].some(isBatched) ? 'Loss of the batch' : 'Loss';
  return `${whose} after ${end} iterations: ${short(now?.value)} now, ${short(before?.value)} before.`;
}
