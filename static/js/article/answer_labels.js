// @ts-check
/** The words on the answer's curve: beside their points, inside the picture, and not on each other. */

import { meet } from '../drawing/boxes.js';

/** @typedef {import('../shared/parts.js').Part} Part */
/** @typedef {[number, number]} Shares  of the picture's width and height */
/** @typedef {import('../drawing/boxes.js').Box} Box  in pixels of the picture */

/** The tag stands so many pixels beside and above the ball. */
const TAG = { beside: 16, above: 40 };

/** The other word stands so far below or above the middle of its ring, and begins or ends beside it. */
const FRESH = { beside: 6, away: 12 };

/** Half of the ball. */
const BALL = 11;

/**
 * Both as they stand in the window as it is now.
 * @param {Part} part @param {Shares} ball @param {Shares|null} fresh where a fresh slope leads
 */
export function placeLabels(part, ball, fresh) {
  const tag = part('tag');
  const [x, y] = pixelsOf(tag, ball);
  const left = x + stand(tag, ball, TAG.beside);
  const top = y - TAG.above;
  part('fresh').hidden = !fresh;
  if (!fresh) return;
  const taken = [
    { left, right: left + tag.offsetWidth, top, bottom: top + tag.offsetHeight },
    { left: x - BALL, right: x + BALL, top: y - BALL, bottom: y + BALL },
  ];
  placeFresh(part('fresh'), fresh, taken);
}

/**
 * A word that begins so far beside its point, or nearer where it would leave the picture.
 * @param {HTMLElement} label @param {Shares} point @param {number} beside
 * @returns {number} how far beside its point it begins
 */
function stand(label, point, beside) {
  const [x] = pixelsOf(label, point);
  const room = pictureOf(label).clientWidth - label.offsetWidth;
  const by = Math.max(Math.min(beside, room - x), -x);
  Object.assign(label.style, { left: `${100 * point[0]}%`, top: `${100 * point[1]}%` });
  label.style.setProperty('--beside', `${by}px`);
  return by;
}

/**
 * Below its ring or above it, to the right or to the left: where it lies on nothing.
 * @param {HTMLElement} label @param {Shares} point @param {Box[]} taken
 */
function placeFresh(label, point, taken) {
  const [x, y] = pixelsOf(label, point);
  const { offsetWidth: wide } = label;
  const { offsetHeight: high } = /** @type {HTMLElement} */ (label.lastElementChild);
  const besides = [-FRESH.beside, FRESH.beside - wide];
  const places = [y + FRESH.away, y - FRESH.away - high].flatMap((top) => besides.map((beside) => ({ top, beside })));
  const isFree = (/** @type {{top: number, beside: number}} */ { top, beside }) => {
    const left = x + stand(label, point, beside);
    const box = { left, right: left + wide, top, bottom: top + high };
    return top >= 0 && top + high <= pictureOf(label).clientHeight && !taken.some((one) => meet(one, box));
  };
  const place = places.find(isFree) ?? places[0];
  stand(label, point, place.beside);
  label.classList.toggle('above', place.top < y);
}

/** @param {HTMLElement} label @param {Shares} point */
const pixelsOf = (label, [x, y]) => [x * pictureOf(label).clientWidth, y * pictureOf(label).clientHeight];

const pictureOf = (/** @type {HTMLElement} */ label) => /** @type {HTMLElement} */ (label.parentElement);
