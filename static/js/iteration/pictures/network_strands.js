// @ts-check
/** What lies beside the edges: slopes and updates as lines of their own, so that the weights stay as they are. */
import { levelOf, STEPS } from './sign_levels.js';
import { NOWHERE } from '../../drawing/pen.js';

/** @typedef {import('./network_beats.js').Moment} Moment */
/** @typedef {import('./network_beats.js').Strands} Strands */
/** @typedef {import('./network_ground.js').Ground} Ground */
/** @typedef {import('./network_ground.js').DrawnEdge} DrawnEdge */
/** @typedef {import('./network_ground.js').DrawnBias} DrawnBias */

/** Widths on each side of zero: as in app/figures/network.py. */
const STRENGTHS = 5;

const KINDS = /** @type {const} */ (['slope', 'update']);

/** Pixels between an edge and what lies beside it. */
const GAP = 1.3;

/** All paths of both kinds: those that are not shown now are nowhere. @param {Moment} moment @param {Ground} ground */
export function strandPaths(moment, ground) {
  const paths = Object.fromEntries(KINDS.flatMap((kind) => names(kind).map((name) => [name, NOWHERE])));
  if (moment.strands) Object.assign(paths, ofKind(moment, moment.strands, ground));
  return paths;
}

/** @param {string} kind */
const names = (kind) =>
  Array.from({ length: STRENGTHS }, (_, k) => k + 1).flatMap((strength) => [
    `${kind}_${strength}`,
    `${kind}_-${strength}`,
  ]);

/** @param {Moment} moment @param {Strands} strands @param {Ground} ground */
function ofKind(moment, { kind, numbers, scale, reach }, ground) {
  const { edges: edgeWidths, strands: widths } = ground.meta.widths;
  /** @type {Record<string, string[]>} */
  const parts = Object.fromEntries(names(kind).map((name) => [name, []]));
  for (const swatch of ground.strandSwatches[moment.swatchRows]) {
    parts[`${kind}_${swatch.strength}`].push(swatch.path);
  }
  for (const line of ground.lines) {
    const share = reach(line);
    const strength = strengthOf(numbers[line.index], scale);
    if (share === 0 || strength === 0) continue;
    const edge = Math.abs(levelOf(moment.numbers[line.index], moment.scale));
    const away = edgeWidths[edge] / 2 + GAP + widths[Math.abs(strength)] / 2;
    parts[`${kind}_${strength}`].push(beside(ground, line, away, share));
  }
  return Object.fromEntries(Object.entries(parts).map(([name, all]) => [name, all.join('') || NOWHERE]));
}

/** How strong a number is, −5 to 5; only an exact zero has none. @param {number|null} number @param {import('./sign_levels.js').Scale} scale */
function strengthOf(number, scale) {
  if (!number || !Number.isFinite(number)) return 0;
  const strength = Math.max(1, Math.round((Math.abs(levelOf(number, scale)) * STRENGTHS) / STEPS));
  return number < 0 ? -strength : strength;
}

/**
 * The line's parallel on its upper side (of biases, to the right), from its target as far as the wave has come.
 * @param {Ground} ground @param {DrawnEdge|DrawnBias} line @param {number} away @param {number} share
 */
function beside({ pen }, { x0, y0, x1, y1, across }, away, share) {
  const [dx, dy] = [across[0] * away, across[1] * away];
  const [fromX, fromY] = [x1 + (x0 - x1) * share, y1 + (y0 - y1) * share];
  return pen.line(fromX + dx, fromY + dy, x1 + dx, y1 + dy);
}
