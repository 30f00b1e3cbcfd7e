// @ts-check
/** The words on the landscape: at the tips of arrows, along a parameter, and what the arrows leave out. */
import { BLANK } from '../../drawing/format.js';
import { clamp } from '../../drawing/plotting_area.js';
import { parameterNames } from '../parameters.js';
import { LANDSCAPE } from '../words/drawings.js';

/** @typedef {import('../scene.js').Scene} Scene */
/** @typedef {import('../../drawing/types.js').Points} Points */
/** @typedef {import('../../drawing/arrows.js').Arrow} Arrow */
/** @typedef {import('./landscape_ground.js').Ground} Ground */
/** Pixels from the end of an arrow to the middle of its word. */
const BESIDE = 17;

/** @typedef {{text: string, x: number, y: number, half: number}} Tip */

/**
 * The word beside the head of an arrow, on its upper side, kept inside the plotting area.
 * @param {string} text @param {Arrow|null} arrow @param {Ground} ground @returns {Tip|null}
 */
export function tip(text, arrow, { area }) {
  if (!arrow) return null;
  const [dx, dy] = [arrow.to[0] - arrow.from[0], arrow.to[1] - arrow.from[1]];
  const length = Math.hypot(dx, dy);
  const up = dx < 0 ? -1 : 1;
  const half = 4 + text.length * 4;
  return {
    text,
    half,
    x: clamp(arrow.to[0] + ((up * dy) / length) * (half + 10), area.left + half, area.left + area.width - half),
    y: clamp(arrow.to[1] - ((up * dx) / length) * BESIDE, area.top + 10, area.top + area.height - 10),
  };
}

/** Along an arrow, where no word should lie. @param {Arrow|null|undefined} arrow @returns {Tip[]} */
export function spotsAlong(arrow) {
  if (!arrow) return [];
  const at = (/** @type {number} */ share, /** @type {0|1} */ axis) =>
    arrow.from[axis] + (arrow.to[axis] - arrow.from[axis]) * share;
  return [0.3, 0.65, 1].map((share) => ({ text: '', x: at(share, 0), y: at(share, 1), half: 6 }));
}

/**
 * Where the name of the parameter may stand: at either end of its line.
 * @param {Scene} scene @param {Arrow|null} line @param {Ground} ground @returns {Tip[]}
 */
export function nameTips({ named, run }, line, ground) {
  if (named == null || !line) return [];
  const name = parameterNames(run.experiment.problem)[named];
  const ends = [line, { from: line.to, to: line.from }];
  const above = /** @type {Tip[]} */ (ends.map((end) => tip(name, end, ground)));
  return [...above, ...above.map((one) => ({ ...one, y: one.y + 2 * BESIDE }))];
}

/** @param {Tip} one @param {Tip} other */
const overlap = (one, other) => Math.abs(one.y - other.y) < 16 && Math.abs(one.x - other.x) < one.half + other.half;

/**
 * The word where none of the others is: as it stands, or above, below or beside that, always inside.
 * @param {Tip} word @param {Tip[]} others @param {Ground['area']} area @returns {Tip}
 */
export function besides(word, others, { left, top, width, height }) {
  const aside = [0, 2 * word.half + 24, -2 * word.half - 24];
  const places = aside.flatMap((across) =>
    [0, 18, -18, 36, -36].map((away) => ({ ...word, x: word.x + across, y: word.y + away }))
  );
  const isInside = (/** @type {Tip} */ { x, y, half }) =>
    x - half >= left && x + half <= left + width && y > top + 8 && y < top + height - 8;
  return places.find((place) => isInside(place) && !others.some((other) => overlap(place, other))) ?? word;
}

/**
 * The buttons that zoom lie in the upper right corner: no word belongs there.
 * @param {Ground['area']} area @returns {Tip[]}
 */
const corner = ({ left, top, width }) =>
  [8, 23, 38, 53, 68, 83].map((down) => ({ text: '', x: left + width - 19, y: top + down, half: 18 }));

/**
 * The words at the arrows, and below them what they leave out, as long as an arrow is there.
 * @param {Ground} ground @param {Tip|null} gradient @param {Tip|null} update
 * @param {Tip|null} ofAll  where the gradient is that of a batch: that of all rows
 * @param {Tip[]} names  places for the name of a parameter, best first
 * @param {Tip[]} arrows  what the name must not lie on @returns {Points}
 */
export function tips({ area, colors, tipFont }, gradient, update, ofAll, names = [], arrows = []) {
  const buttons = corner(area);
  const first = gradient && besides(gradient, buttons, area);
  const away = update && update.y < area.top + area.height / 2 ? 18 : -18;
  const shift = first && update && overlap(first, update) ? away : 0;
  const next = update && besides({ ...update, y: update.y + shift }, [...buttons, ...(first ? [first] : [])], area);
  const shown = first || next;
  // Words that are not shown wait inside: Plotly hides for good what it finds outside the plotting area.
  const waiting = { x: area.left + area.width / 2, y: area.top + area.height / 2 };
  const [one, other] = [first ?? waiting, next ?? waiting];
  const words = [...buttons, first, next].filter((place) => place !== null);
  const left = { text: LANDSCAPE.projected, half: 3.2 * LANDSCAPE.projected.length };
  const note = { ...left, x: area.left + 8 + left.half, y: area.top + area.height - 12 };
  const second = ofAll && besides(ofAll, [...arrows, ...words, note], area);
  const taken = [...arrows, ...words, second].filter((place) => place !== null);
  const name = names.find((place) => !taken.some((word) => overlap(place, word))) ?? null;
  const third = name ?? waiting;
  return {
    x: [one.x, other.x, (second ?? waiting).x, third.x, area.left + 8],
    y: [one.y, other.y, (second ?? waiting).y, third.y, area.top + area.height - 12],
    text: [
      first?.text ?? BLANK,
      next?.text ?? BLANK,
      second?.text ?? BLANK,
      name?.text ?? BLANK,
      shown ? LANDSCAPE.projected : BLANK,
    ],
    ink: [colors.gradient, colors.update, colors.gradient, colors.path, colors.path],
    fixed: {
      textposition: ['middle center', 'middle center', 'middle center', 'middle center', 'middle right'],
      textfont: {
        size: [tipFont, tipFont, tipFont, tipFont - 2, tipFont - 3],
        weight: [600, 600, 600, 600, 500],
      },
    },
  };
}
