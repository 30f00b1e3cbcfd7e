// @ts-check
/** One curve as SVG, on axes that are logarithmic where their numbers allow it. Pure. */

import { drawn } from '../shared/numbers.js';
import { escaped } from './cell_axes.js';
import { chartPicture } from './chart_picture.js';
import { rounded } from './svg.js';

/**
 * @typedef {object} Curve
 * @property {number} width  in pixels
 * @property {number} height
 * @property {import('./cell_picture.js').Colours} colours
 * @property {string} x  the title of the axis
 * @property {string} y
 * @property {number[]} xs
 * @property {(number|null)[]} ys
 * @property {number|null} limit  a place on the x axis, dashed
 * @property {string} stroke
 */

const LEFT = 66;
const RIGHT = 24;
const TOP = 12;
const BOTTOM = 44;

/** @param {Curve} curve @returns {string} */
export function curvePicture({ width, height, colours, x, y, xs, ys, limit, stroke }) {
  const known = ys.filter((value) => value != null);
  const across = axis(xs, LEFT, width - RIGHT);
  const up = axis(/** @type {number[]} */ (known), height - BOTTOM, TOP);
  const points = ys.flatMap((value, k) =>
    value == null ? [] : [`${rounded(across.at(xs[k]))} ${rounded(up.at(value))}`]
  );
  const bottom = height - BOTTOM;
  return chartPicture({ width, height, colours }, [
    ...across.ticks(70).map((value) => {
      const at = rounded(across.at(value));
      return `<path d="M${at} ${TOP}V${bottom}" stroke="${colours.hairline}"/>` +
        `<text x="${at}" y="${bottom + 16}" fill="${colours.muted}" text-anchor="middle">${drawn(value, 3)}</text>`;
    }),
    ...up.ticks(32).map((value) => {
      const at = rounded(up.at(value));
      return `<path d="M${LEFT} ${at}H${width - RIGHT}" stroke="${colours.hairline}"/>` +
        `<text x="${LEFT - 7}" y="${at + 4}" fill="${colours.muted}" text-anchor="end">${drawn(value, 3)}</text>`;
    }),
    ...(limit != null && limit >= xs[0] && limit <= Number(xs.at(-1))
      ? [
        `<path d="M${
          rounded(across.at(limit))
        } ${TOP}V${bottom}" stroke="${colours.ink}" stroke-width="2" stroke-dasharray="4 3"/>`,
      ]
      : []),
    ...(points.length
      ? [`<path d="M${points.join('L')}" fill="none" stroke="${stroke}" stroke-width="2" stroke-linejoin="round"/>`]
      : []),
    `<text x="${rounded((LEFT + width - RIGHT) / 2)}" y="${height - 8}" fill="${colours.ink}" text-anchor="middle">${
      escaped(x)
    }</text>`,
    `<text transform="translate(13 ${
      rounded((TOP + bottom) / 2)
    }) rotate(-90)" fill="${colours.ink}" text-anchor="middle">${escaped(y)}</text>`,
  ]);
}

/** @param {number[]} values @param {number} first where the least of them is, in pixels @param {number} last */
function axis(values, first, last) {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const isLog = low > 0 && high / low > 5;
  const of = isLog ? Math.log10 : (/** @type {number} */ value) => value;
  const span = of(high) - of(low) || 1;
  const at = (/** @type {number} */ value) => first + ((of(value) - of(low)) / span) * (last - first);
  /** @param {number} room for one label */
  function ticks(room) {
    const most = Math.max(2, Math.floor(Math.abs(last - first) / room));
    const marks = isLog ? powers(low, high) : steps(low, high, most);
    const inside = marks.filter((value) => value >= low && value <= high);
    const every = Math.ceil(inside.length / most);
    return inside.filter((_, k) => k % every === 0);
  }
  return { at, ticks };
}

/** 1, 10, 100, or with 2 and 5 between them where there are few. @param {number} low @param {number} high */
function powers(low, high) {
  const [from, to] = [Math.floor(Math.log10(low)), Math.ceil(Math.log10(high))];
  const between = to - from > 3 ? [1] : [1, 2, 5];
  return Array.from({ length: to - from + 1 }, (_, k) => from + k)
    .flatMap((power) => between.map((digit) => Number(`${digit}e${power}`)));
}

/** Round numbers. @param {number} low @param {number} high @param {number} most */
function steps(low, high, most) {
  const raw = (high - low || 1) / most;
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = power * (/** @type {number} */ ([1, 2, 5, 10].find((one) => one * power >= raw)));
  const first = Math.ceil(low / step);
  return Array.from(
    { length: Math.floor(high / step) - first + 1 },
    (_, k) => Number(((first + k) * step).toPrecision(12)),
  );
}
