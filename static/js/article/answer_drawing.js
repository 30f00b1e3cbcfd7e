// @ts-check
/** The answer as it is seen: the ball travels along the curve, and the tag from one half to the other. */

import { partsOf } from '../shared/parts.js';
import { full, short } from '../shared/numbers.js';
import { placeLabels } from './answer_labels.js';
import { isStale } from './answer_state.js';
import { ANSWER } from './words.js';

/** @typedef {import('./answer.js').Options} Options */
/** @typedef {import('./answer_state.js').State} State */

/** The drawing is so many units wide and high. */
const WHOLE = 1000;
const SVG = 'http://www.w3.org/2000/svg';

/** Milliseconds that the ball, or the tag, is on its way. */
const TRAVEL = 700;

/** A tangent reaches so far to each side, in weights. */
const REACH = 2;

/** @param {HTMLElement} element @param {Options} options */
export function answerView(element, options) {
  const part = partsOf(element);
  const still = matchMedia('(prefers-reduced-motion: reduce)');
  /** @type {State|null} */
  let shown = null;
  const unmeasured = part('says').textContent;

  /** @param {State} state */
  const update = (state) => {
    const moves = state.moved > (shown?.moved ?? 0) && state.step !== null;
    const handed = moves && !still.matches;
    shown = state;
    write(part, state);
    part('says').textContent = state.says || unmeasured;
    part('marks').replaceChildren(...marks(options, state));
    if (handed) fly(part('returned'), part('handed'));
    const from = handed && state.step ? state.step.from : state.weight;
    travel(from, state.weight, handed ? TRAVEL : 0, (weight) => {
      const rests = state.weight === weight;
      if (shown === state) place(part, options, state, weight, rests ? state.loss : null);
      if (shown === state) part('ball').classList.toggle('open', !rests);
      return shown === state;
    });
  };
  // In another window the words need other places.
  new ResizeObserver(() => {
    if (shown) place(part, options, shown, shown.weight, shown.loss);
  }).observe(/** @type {HTMLElement} */ (part('tag').parentElement));
  return { update };
}

/** @param {import('../shared/parts.js').Part} part @param {State} state */
function write(part, state) {
  const { slope, last } = state;
  const stale = isStale(state);
  const said = slope ? short(slope.value, 3) : ANSWER.none;
  for (const name of ['returned', 'handed']) {
    part(name).textContent = name === 'handed' && !state.moved ? ANSWER.none : said;
    part(name).title = slope ? full(slope.value) : '';
    part(name).classList.toggle('stale', stale);
  }
  part('tag').textContent = slope ? (stale ? ANSWER.staleTag(slope.value) : ANSWER.tag(slope.value)) : ANSWER.noTag;
  part('tag').classList.toggle('stale', stale);
  part('tag').classList.toggle('filled', slope !== null);
  part('weight-measured').textContent = slope ? ` ${short(slope.at, 3)}` : '';
  part('weight-moved').textContent = state.moved ? short(state.weight, 3) : ANSWER.none;
  part('rate-shown').textContent = short(state.rate, 2);
  part('counts').textContent = ANSWER.counts(state.measured, state.moved);
  part('backward').classList.toggle('lit', last === 'measured');
  part('step').classList.toggle('lit', last === 'moved');
}

/** @param {Options} options @param {number} weight @param {number} loss @returns {[number, number]} */
function shares({ across: [left, right], top }, weight, loss) {
  return [(weight - left) / (right - left), 1 - loss / top];
}

/** The loss on the drawn curve, between its points. @param {Options} options @param {number} weight */
function onCurve({ across: [left, right], losses }, weight) {
  const place = ((weight - left) / (right - left)) * (losses.length - 1);
  const low = Math.min(Math.max(Math.floor(place), 0), losses.length - 2);
  return losses[low] + (losses[low + 1] - losses[low]) * (place - low);
}

/**
 * @param {import('../shared/parts.js').Part} part @param {Options} options @param {State} state
 * @param {number} weight @param {number|null} loss
 */
function place(part, options, { step }, weight, loss) {
  const ball = shares(options, weight, loss ?? onCurve(options, weight));
  Object.assign(part('ball').style, { left: `${100 * ball[0]}%`, top: `${100 * ball[1]}%` });
  placeLabels(part, ball, step?.fresh ? shares(options, step.fresh.weight, step.fresh.loss) : null);
}

/** The tangent where the slope was measured, and the last step. @param {Options} options @param {State} state */
function marks(options, state) {
  const { slope, step } = state;
  const drawn = [];
  if (slope) {
    const ends = [-REACH, REACH].map((by) => shares(options, slope.at + by, slope.loss + by * slope.value));
    drawn.push(line(ends, isStale(state) ? 'tangent stale' : 'tangent'));
  }
  if (step) {
    const height = onCurve(options, step.from);
    drawn.push(line([shares(options, step.from, height), shares(options, step.to, height)], 'step'));
    drawn.push(line([shares(options, step.to, height), shares(options, step.to, step.loss)], 'landing'));
  }
  return drawn;
}

/** @param {number[][]} points @param {string} name */
function line(points, name) {
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', `M${points.map((point) => point.map((share) => (WHOLE * share).toFixed(1))).join('L')}`);
  path.setAttribute('class', name);
  path.setAttribute('vector-effect', 'non-scaling-stroke');
  return path;
}

/**
 * From one weight to another, evenly; `show` says whether to go on.
 * @param {number} from @param {number} to @param {number} duration @param {(weight: number) => boolean} show
 */
function travel(from, to, duration, show) {
  const start = performance.now();
  const tick = (/** @type {number} */ now) => {
    const share = duration ? Math.min(1, Math.max(0, (now - start) / duration)) : 1;
    if (show(share === 1 ? to : from + (to - from) * share) && share < 1) requestAnimationFrame(tick);
  };
  tick(start);
}

/** The number goes from one half to the other. @param {HTMLElement} from @param {HTMLElement} to */
function fly(from, to) {
  const [start, end] = [from, to].map((one) => one.getBoundingClientRect());
  const by = `translate(${start.left - end.left}px, ${start.top - end.top}px)`;
  to.animate([{ transform: by }, { transform: 'none' }], { duration: TRAVEL, easing: 'ease-in-out' });
}
