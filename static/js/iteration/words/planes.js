// @ts-check
/** The words about planes: what they are, how much they show, the barrier on a line, both gradients of a batch. */

import { full, short } from '../../shared/numbers.js';
import { seenPlane } from '../seen_plane.js';

/** @typedef {import('../state/types.js').ShownPlane} ShownPlane */
/** @typedef {import('../state/types.js').PlaneEntry} PlaneEntry */
/** @typedef {import('../run.js').Numbers} Numbers */

/** Of a line between iterations. @param {0|1} k */
export const endTitle = (k) => (k === 0 ? 'from iteration' : 'to iteration');

/** Where both ends of a line would be the same point. */
export const ONE_END = 'A line needs two different iterations.';

/** @param {number} count @param {number} planned */
export const beyondRun = (count, planned) => `A line was asked for up to iteration ${count}; this run has ${planned}.`;

/** @param {[number, number]} ends */
export const lineLeads = ([from, to]) => `It leads from iteration ${from} to ${to}.`;

/** In the list of planes, and at the chart. */
export const NEEDS_TWO_RUNS = '(needs a second run)';
export const NO_LINE_YET = 'no line: there is no second run yet';

/** How the share is meant; it stands wherever the plane is chosen. */
const SHARE =
  'What a plane shows of a run: of the squared distances of its points from their mean, the part within it.';

const NO_SECOND_RUN =
  'There is no second run yet. Change a choice, such as the seed: this line then joins the ends of ' +
  'the new run and of this one.';

/**
 * What the chosen plane is, and what is missing of it.
 * @param {PlaneEntry|undefined} entry @param {ShownPlane|null} plane  if it is of that kind @param {boolean} hasGhost
 */
export function planeTold(entry, plane, hasGhost) {
  if (entry?.ends === 'runs' && !hasGhost) return NO_SECOND_RUN;
  // Where gradient and update span no plane, the note says what stands in for it: no plane is the only one then.
  const told = plane?.note && entry?.laid_through === 'slope' ? '' : entry?.told;
  return [plane?.note, plane && endsSentence(plane), told, SHARE].filter(Boolean).join(' ');
}

/**
 * How high the loss rises on the line between its ends; the sentence is short, because there is little room.
 * @param {ShownPlane} plane
 */
export function barrierSentence({ barrier }) {
  if (!barrier || barrier.length === 0) return '';
  const { height, at, ends } = barrier;
  if (height === null || ends.includes(null)) return 'Somewhere on this line the loss is not finite. ';
  return height === 0 ? 'No barrier. ' : `Barrier: ${short(height)}, ${percent(at)} of the way. `;
}

/** @param {ShownPlane} plane */
function endsSentence({ barrier }) {
  if (!barrier || barrier.length === 0 || barrier.height === null) return '';
  const ends = `Loss at its ends: ${barrier.ends.map((end) => short(end)).join(' and ')}`;
  return barrier.height === 0 ? `${ends}; in between it never rises over the straight line between them.` : `${ends}.`;
}

/**
 * Where iterations see batches: whose heights these are, and how the gradient of the batch differs from that of all.
 * @param {import('../state/types.js').State} state
 */
export function batchSentence(state) {
  const { run, position: { count }, slopeOfAll } = state;
  const plane = seenPlane(state);
  const heights = heightsOf(plane && 'batchOf' in plane ? plane.batchOf : null);
  const gradient = run?.frames.get(count)?.gradient;
  const isHere = slopeOfAll?.id === run?.id && slopeOfAll?.count === count;
  return isHere && slopeOfAll && gradient ? `${heights}${gradientsSentence(gradient, slopeOfAll.gradient)}` : heights;
}

/**
 * How the gradient of a batch and that of all rows differ.
 * @param {Numbers} batch @param {Numbers} all
 */
function gradientsSentence(batch, all) {
  const [one, other] = [length(batch), length(all)];
  if (!(one > 0) || !(other > 0)) return '';
  const inner = batch.reduce((sum, value, k) => (sum ?? 0) + (value ?? NaN) * (all[k] ?? NaN), 0) ?? NaN;
  const degrees = (Math.acos(Math.min(1, Math.max(-1, inner / (one * other)))) * 180) / Math.PI;
  if (!Number.isFinite(degrees)) return '';
  return `The batch's gradient (dashed) is ${short(one / other, 2)} times as long as that of all rows (dotted), ` +
    `${short(degrees, 2)}° away from it.`;
}

/** @param {Numbers} vector */
const length = (vector) => Math.hypot(...vector.map((value) => value ?? NaN));

/** Whose heights are seen. @param {number|null} count of the iteration whose batch it is; null: all rows */
const heightsOf = (count) => count === null ? 'Heights: all rows. ' : `Heights: the batch of iteration ${count}. `;

/** Said after the window has moved. @param {import('../window.js').Window} window @param {boolean} isLine */
export function windowSentence([left, right, bottom, top], isLine) {
  const across = `${apart(left, right)} across`;
  return isLine ? `Window: ${across}.` : `Window: ${across}, ${apart(bottom, top)} up.`;
}

/** How far rounding may change the width that both ends tell, as a share of it. */
const NEARLY = 0.1;

/** Two numbers with as many digits as tell them apart. @param {number} low @param {number} high */
function apart(low, high) {
  for (let digits = 3; digits < 16; digits++) {
    const [one, other] = [low, high].map((end) => short(end, digits));
    const width = Number(high.toPrecision(digits)) - Number(low.toPrecision(digits));
    const isTrue = Math.abs(width - (high - low)) <= NEARLY * (high - low);
    if (isTrue && (one !== other || low === high)) return `${one} to ${other}`;
  }
  return `${full(low)} to ${full(high)}`.replaceAll('-', '−');
}

/** @param {number} share */
const percent = (share) => `${Math.round(100 * share)}\u00a0%`;
