// @ts-check
/** What the last change of a choice did to the loss: one line, in plain words. */

import { named } from '../shared/phrases.js';
import { short } from '../shared/numbers.js';
import { lossAt } from './run.js';

/** @typedef {import('./state/types.js').State} State */

const INVITATION = 'Change a choice above: this run then stays here as a dashed curve, to compare.';

/**
 * @param {State} state
 * @returns {string} an invitation while nothing has been changed
 */
export function comparison(state) {
  if (!state.change || !state.ghost || !state.run.curve.length) return INVITATION;
  return `${changed(state)} ${losses(state)}`;
}

function changed({ change: { what, from, to, says }, catalog, run, ghost }) {
  if (says) return says;
  if (what === 'seed') return `Seed ${from.seed} became ${to.seed}${sameStart(run, ghost)}.`;
  const kinds = what === 'source' ? catalog.sources : catalog.optimizers;
  const title = (choice) => named(kinds.find((kind) => kind.name === choice.name));
  if (from[what].name !== to[what].name) {
    return `From ${title(from[what])} to ${title(to[what])}: same start, ${kept(what)}.`;
  }
  return `${settings(from[what], to[what])}: same start, ${kept(what)}.`;
}

const kept = (what) => (what === 'source' ? 'same optimizer' : 'same gradient source');

function settings(from, to) {
  const different = Object.keys(to).filter((name) => to[name] !== from[name]);
  const said = (name) => `${name.replaceAll('_', ' ')} from ${short(from[name])} to ${short(to[name])}`;
  return different.map(said).join(', ');
}

function sameStart(run, ghost) {
  const [one, other] = [run.path[0]?.theta, ghost.path[0]?.theta];
  const same = one && other && one.every((value, k) => value === other[k]);
  return same ? ', but this preset always starts from the same given weights' : ': another start';
}

/** At the last iteration that both runs have reached. */
function losses({ run, ghost }) {
  const end = Math.min(run.planned, ghost.planned, run.curve.at(-1).count, ghost.curve.at(-1).count);
  const [now, before] = [lossAt(run, end), lossAt(ghost, end)];
  return `Loss after ${end} iterations: ${short(now.value)} now, ${short(before.value)} before.`;
}
