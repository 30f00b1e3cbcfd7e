// @ts-check
/** The words on the landscape: at the tips of arrows, along a parameter, and what the arrows leave out. */
import { BLANK } from '../../drawing/figure_numbers.js';
import { clamp } from '../../drawing/plotting_area.js';
import { parameterNames } from '../parameters.js';
import { LANDSCAPE } from '../words/drawings.js';
import { BUTTONS, GRADIENT_LENGTH as LONGEST } from './landscape_arrows.js';

/** @typedef {import('../scene.js').Scene} Scene */
/** @typedef {import('../../drawing/types.js').Points} Points */
/** @typedef {import('../../drawing/arrows.js').Arrow} Arrow */
/** @typedef {import('./landscape_ground.js').Ground} Ground */
/** @typedef {[number, number]} Pixel */
/** Pixels from the end of an arrow to the middle of its word. */
const BESIDE = 17;

/** Of an arrow's length, from the rim of the point on. */
const SHARES = [0.2, 0.4, 0.6, 0.8, 1];

/** @typedef {{text: string, x: number, y: number, half: number, tall?: number}} Tip  half as wide, and as high */

/** From the edge of the plotting area to the middle of a word in its corner. */
const EDGE = 12;

/** Half the height of a word. */
const TALL = 8;

/**
 * The word beside the head of an arrow, on its upper side, kept inside the plotting area.
 * @param {string} text @param {Arrow|null} arrow @param {Ground} ground @returns {Tip|null}
 */
export function tip(text, arrow, { area, tipFont }) {
  if (!arrow) return null;
  const [dx, dy] = [arrow.to[0] - arrow.from[0], arrow.to[1] - arrow.from[1]];
  const length = Math.hypot(dx, dy);
  const up = dx < 0 ? -1 : 1;
  const half = 4 + 0.32 * tipFont * text.length;
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
  return SHARES.map((share) => ({ text: '', x: at(share, 0), y: at(share, 1), half: 4, tall: 3 }));
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
const overlap = (one, other) =>
  Math.abs(one.y - other.y) < (one.tall ?? TALL) + (other.tall ?? TALL) &&
  Math.abs(one.x - other.x) < one.half + other.half;

/** How far a word may be moved down, and to the side as a share of its half width. */
const [AWAY, ASIDE] = [[0, 9, -9, 18, -18, 27, -27, 36, -36], [0, 0.5, -0.5, 1, -1, 2.5, -2.5]];

/**
 * The word where none of the others is: as it stands, or as near to that as may be, always inside.
 * @param {Tip} word @param {Tip[]} others @param {Ground['area']} area @returns {Tip}
 */
export function besides(word, others, { left, top, width, height }) {
  const moves = ASIDE.flatMap((share) => AWAY.map((away) => ({ across: share * word.half, away })));
  const near = moves.sort((one, other) => Math.hypot(one.across, one.away) - Math.hypot(other.across, other.away));
  const places = near.map(({ across, away }) => ({ ...word, x: word.x + across, y: word.y + away }));
  const isInside = (/** @type {Tip} */ { x, y, half }) =>
    x - half >= left && x + half <= left + width && y > top + 8 && y < top + height - 8;
  return places.find((place) => isInside(place) && !others.some((other) => overlap(place, other))) ?? word;
}

/**
 * The buttons that zoom lie in the upper right corner: no word belongs there.
 * @param {Ground['area']} area @returns {Tip[]}
 */
const corner = ({ left, top, width }) => [{
  text: '',
  x: left + width - BUTTONS.wide / 2,
  y: top + BUTTONS.high / 2,
  half: BUTTONS.wide / 2,
  tall: BUTTONS.high / 2,
}];

/**
 * What the arrows leave out, in the lower left corner; in the upper one, where an arrow may reach down there.
 * @param {Ground} ground @param {Pixel|null} here  where the arrows begin @returns {Tip}
 */
function noteAt({ area: { left, top, width, height }, tipFont }, here) {
  const text = LANDSCAPE.projected;
  const half = 0.25 * (tipFont - 3) * text.length;
  const end = 8 + 2 * half;
  const isRoomAbove = end < width - BUTTONS.wide;
  const isReached = here !== null && here[1] > top + height - 2 * EDGE - LONGEST && here[0] < left + end + LONGEST;
  return { text, half, x: left + 8 + half, y: isRoomAbove && isReached ? top + EDGE : top + height - EDGE };
}

/**
 * The words at the arrows, and what they leave out, as long as an arrow is there.
 * @param {Ground} ground @param {Tip|null} gradient @param {Tip|null} update
 * @param {Tip|null} ofAll  where the gradient is that of a batch: that of all rows
 * @param {Tip[]} names  places for the name of a parameter, best first
 * @param {Tip[]} arrows  what no word must lie on
 * @param {Pixel|null} here  where the arrows begin @returns {Points}
 */
export function tips(ground, gradient, update, ofAll, names = [], arrows = [], here = null) {
  const { area, colors, tipFont } = ground;
  const note = noteAt(ground, here);
  const free = [...corner(area), ...arrows, note];
  const first = gradient && besides(gradient, free, area);
  const next = update && besides(update, first ? [...free, first] : free, area);
  const shown = first || next;
  // Words that are not shown wait inside: Plotly hides for good what it finds outside the plotting area.
  const waiting = { x: area.left + area.width / 2, y: area.top + area.height / 2 };
  const [one, other] = [first ?? waiting, next ?? waiting];
  const words = [first, next].filter((place) => place !== null);
  const second = ofAll && besides(ofAll, [...free, ...words], area);
  const taken = [...free, ...words, second].filter((place) => place !== null);
  const name = names.find((place) => !taken.some((word) => overlap(place, word))) ?? null;
  const third = name ?? waiting;
  return {
    x: [one.x, other.x, (second ?? waiting).x, third.x, area.left + 8],
    y: [one.y, other.y, (second ?? waiting).y, third.y, note.y],
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
