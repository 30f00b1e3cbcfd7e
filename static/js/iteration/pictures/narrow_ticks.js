// @ts-check
/** Ticks of an upright axis that has room for short labels only: long ones are told in a unit, or from the lowest. */

import { linearTicks } from '../../drawing/ticks.js';
import { short } from '../../shared/numbers.js';

/** As many signs as there is room for beside the title of the axis. */
const ROOM = 5;

/** Steps from the first tick of which a few multiples have one digit. */
const STEPS = [1, 2, 3, 5, 10];
const PARTS = 3;

/** How many steps a tick may be away from 0 before it is told from the lowest tick instead. */
const NEAR = 20;

/**
 * What the axis is given: its title, and ticks of its own where the usual ones are too long.
 * @param {[number, number]} range @param {string} title
 */
export function narrowTicks([low, high], title) {
  const usual = linearTicks(low, high);
  const step = usual.length > 1 ? usual[1] - usual[0] : 0;
  if (step === 0 || usual.every((tick) => signed(tick).length <= ROOM)) return { tickmode: 'auto', title };
  if (usual.every((tick) => Math.abs(tick) < NEAR * step)) {
    return inUnits(usual, usual, unitOf(Math.max(...usual.map(Math.abs))), title);
  }
  return fromTheLowest(low, high, title);
}

/** @param {number} low @param {number} high @param {string} title */
function fromTheLowest(low, high, title) {
  const rough = (high - low) / PARTS;
  const unit = unitOf(rough);
  const step = (STEPS.find((times) => times * unit >= rough * (1 - 1e-9)) ?? 10) * unit;
  const base = Number((Math.ceil(low / step - 1e-9) * step).toPrecision(12));
  const count = Math.floor((high - base) / step + 1e-6) + 1;
  const away = Array.from({ length: count }, (_, k) => Number((k * step).toPrecision(3)));
  const sign = base < 0 ? '+' : '−';
  return inUnits(away.map((one) => base + one), away, unit, `${title} ${sign} ${signed(Math.abs(base))}`);
}

/** The power of ten of a size. @param {number} size */
const unitOf = (size) => Number(`1e${Math.floor(Math.log10(size))}`);

/** @param {number[]} tickvals @param {number[]} told @param {number} unit @param {string} title */
function inUnits(tickvals, told, unit, title) {
  const ticktext = told.map((one) => signed(Number((one / unit).toPrecision(3))));
  return { tickmode: 'array', tickvals, ticktext, title: unit === 1 ? title : `${title}, in ${short(unit)}` };
}

/** @param {number} value */
const signed = (value) => String(value).replaceAll('-', '−');
