// @ts-check
/** The words of what is moved and chosen: beats, speeds, positions, the plane of the landscape, addresses. */

import { short } from '../../shared/numbers.js';
import { aSecond } from '../../shared/words.js';
import { isLine } from '../plane.js';
import { seenPlane } from '../seen_plane.js';
import { showsBeats } from '../tempo.js';
import { barrierSentence } from './planes.js';

/** @typedef {import('../state/types.js').ShownPlane} ShownPlane */

/**
 * What the third beat is called where it does not only go back and measure; null where it does.
 * @param {import('../../shared/choice.js').Entry|undefined} source as the catalog has it
 */
export function thirdBeat(source) {
  if (!source || (source.goes_back && !source.moves)) return null;
  return source.goes_back
    ? { title: 'Backward', does: 'moves while it measures' }
    : { title: 'Measure', does: 'no backward pass' };
}

/** @param {number} speed iterations a second */
export function speedTitle(speed) {
  const every = speed < 1 ? `one in ${1 / speed} s` : aSecond(speed);
  return showsBeats(speed) ? `${every}, four beats` : every;
}

/** @param {number} count @param {number} planned */
export const positionText = (count, planned) => `iteration ${count} of ${planned}`;

/** Under a picture that is not of this run. */
export const PLANE_AWAITED = 'The landscape of this run is on its way.';

/** Instead of a plane. */
export const NO_PLANE = 'no plane';

/**
 * Which plane the landscape shows: what the catalog says of it, with this one's own names in it.
 * @param {ShownPlane} plane
 * @param {{name: string, caption: string, settings?: import('../../shared/choice.js').Setting[]}[]} planes of the catalog
 * @param {boolean} isBefore whether it is still that of the run before
 */
export function planeSentence(plane, planes, isBefore) {
  const { kind, labels: [x, y = ''], compared, count, settings, ends: [from, to] = [0, 0] } = plane;
  const entry = planes.find(({ name }) => name === kind);
  const caption = entry?.caption ?? '';
  const runs = isBefore ? 'the run before' : compared ? 'both runs' : 'this run';
  const usual = Object.fromEntries((entry?.settings ?? []).map((setting) => [setting.name, setting.default]));
  const own = { ...usual, ...settings, x, y, from, to, count, runs: `${runs}${upTo(plane)}` };
  return caption.replace(/\{(\w+)\}/g, (_, name) => String(own[/** @type {keyof typeof own} */ (name)]));
}

/** Of a longer run, a plane knows the part that it was laid through. @param {ShownPlane} plane */
const upTo = ({ through, reach }) => (isLonger({ through, reach }) ? ` up to iteration ${through}` : '');

/** Whether the run has become longer since. @param {Pick<ShownPlane, 'through'|'reach'>} plane */
export const isLonger = ({ through, reach }) => through != null && reach != null && reach > through;

/**
 * A projection says what it is: how much it shows, and how far off it is here.
 * @param {import('../state/types.js').State} state
 */
export function shadowSentence(state) {
  const { shadow, position } = state;
  const plane = seenPlane(state);
  if (!plane) return '';
  const map = isLine(plane) ? 'line' : 'map';
  const moving = plane.compared ? 'the runs move' : 'the run moves';
  const share = plane.explained == null || !Number.isFinite(plane.explained)
    ? ''
    : `This ${map} shows ${percent(plane.explained)} of how ${moving}${upTo(plane)}. `;
  const told = `${barrierSentence(plane)}${share}`;
  if (!shadow || shadow.count !== position.count) return told;
  const [point, below] = [short(shadow.point), short(shadow.shadow)];
  return `${told}True loss at iteration ${shadow.count}: ${point}; on the ${map}: ${below}, over all rows.`;
}

/** @param {number} share never rounded up to all of it */
function percent(share) {
  return share > 0.999 && share < 1 ? 'over 99.9\u00a0%' : `${Number((100 * share).toPrecision(3))}\u00a0%`;
}

/** What is said when the rest of the page unfolds. */
export const UNFOLDED = 'All controls are shown: sources, rules, costs, planes, tables and code.';

/** @param {string} setting @param {string} optimizer @param {string} source that do not have it */
export const unknownSetting = (setting, optimizer, source) =>
  `The address sets ${setting}, which ${optimizer} and ${source} do not have; that is left out.`;

/** @param {number} steps @param {number} count */
export const tooShort = (steps, count) =>
  `The address asks for a run of ${steps} and for iteration ${count}; the run is ${count} iterations long.`;

/** What is said when the server refuses a picture: the run goes on without it. */
export const MISSING = {
  landscape: 'The landscape is not drawn.',
  shadow: 'The loss of the shadow is not known.',
  slopeOfAll: 'The gradient of all rows is not known.',
  code: 'This run is not written as code.',
};
