// @ts-check
/** Where in its run a page stands and what it looks at, as an address says it: `iteration=12&beat=backward`. */

import { parametersOf } from '../parameters.js';
import { USUAL_PLANE } from '../plane.js';
import { nameOfPlane, planeNamed } from './plane_names.js';
import { BEATS, START } from '../position.js';
import { isOneEnd } from '../line_ends.js';
import { placeBefore } from '../state/asking.js';
import { nameOfSelection, selectionNamed } from './short_names.js';
import { readAddress } from '../../shared/address/reader.js';
import { cameraIn, cameraText, USUAL } from '../surface/camera.js';
import { windowIn, windowText } from '../window.js';
import { tooShort } from '../words/controls.js';
import { ONE_END } from '../words/planes.js';

/** @typedef {import('../state/types.js').Place} Place */
/** @typedef {import('../state/types.js').Problem} Problem */

/** Whoever follows an address waits until the server has come that far. */
const FURTHEST = 100_000;

/** Over which rows heights may be. */
const HEIGHTS = [{ name: 'all' }, { name: 'batch' }];

const BEAT_NAMES = BEATS.map((name) => ({ name }));

/** What an address says of the local view, and of the landscape as a surface. */
const OPEN = 'open';
const SURFACE = '3d';

/** @param {string} said @returns {(text: string) => boolean|null|undefined} */
const isThat = (said) => (text) => text === said || null;

/**
 * What an address asks for within a run. A wrong value is replaced and said in a note.
 * @param {string} search
 * @param {Problem} problem
 * @param {import('../state/types.js').PlaneEntry[]} [planes] of the catalog
 * @returns {{place: Place, notes: string[]}}
 */
export function placeIn(search, problem, planes = []) {
  const reader = readAddress(search);
  const whole = (/** @type {string} */ key, /** @type {number} */ minimum, /** @type {number} */ usual) =>
    reader.number(key, usual, { minimum, maximum: FURTHEST, integer: true });
  const usualPlane = nameOfPlane(USUAL_PLANE, problem);
  const place = {
    count: whole('iteration', 0, START.count),
    beat: reader.name('beat', BEAT_NAMES, START.beat),
    steps: reader.says('steps') == null ? null : whole('steps', 1, FURTHEST),
    selection: reader.part('look', (text) => selectionNamed(text, problem), null),
    localIsOpen: reader.part('local', isThat(OPEN), undefined),
    is3d: reader.part('view', isThat(SURFACE), undefined),
    camera: reader.part('camera', cameraIn, USUAL, cameraText(USUAL)),
    window: reader.part('window', windowIn, null),
    heights: reader.name('heights', HEIGHTS, 'all'),
    planeChoice: planeIn(reader, (text) => planeNamed(text, parametersOf(problem), planes), usualPlane),
  };
  return { place: /** @type {Place} */ (place), notes: reader.notes };
}

/**
 * A line from a point to itself is none: that is said, and the usual plane is shown.
 * @param {ReturnType<typeof readAddress>} reader
 * @param {(text: string) => import('../state/types.js').PlaneChoice|null} read
 * @param {string} usual what the usual plane is called
 */
function planeIn(reader, read, usual) {
  const choice = reader.part('plane', read, USUAL_PLANE, usual);
  if (!isOneEnd(choice)) return choice;
  reader.notes.push(ONE_END);
  reader.replaced('plane', /** @type {string} */ (reader.says('plane')), usual);
  return USUAL_PLANE;
}

/**
 * An address that asks, and names no place, leads to the moment of its question.
 * @param {Place} place
 * @param {string} search
 * @param {import('../state/asking.js').Asking|null} asking
 * @returns {Place}
 */
export function placeAsked(place, search, asking) {
  const said = new URLSearchParams(search);
  return asking && !said.has('iteration') && !said.has('beat') ? { ...place, ...placeBefore(asking.before) } : place;
}

/** A run goes as far as its place, however long it is asked to be. @param {Place} place @returns {string[]} what is said */
export const lengthened = ({ steps, count }) => steps != null && count > steps ? [tooShort(steps, count)] : [];

/**
 * What an address says of the place: only what a page would not show anyway.
 * @param {import('../state/types.js').State} state
 * @param {number} usual how long the run is when the address says nothing
 * @returns {Record<string, string>}
 */
export function placeSaid(state, usual) {
  const { run, position, wanted, selection, planeChoice, window, heights, localIsOpen, is3d, camera } = state;
  const { count, beat } = wanted ?? position;
  return {
    ...(count !== START.count && { iteration: String(count) }),
    ...(beat !== START.beat && { beat }),
    ...(run && !run.diverged && run.planned !== usual && { steps: String(run.planned) }),
    ...(selection && { look: nameOfSelection(selection) }),
    ...(run && planeChoice.kind !== USUAL_PLANE.kind && { plane: nameOfPlane(planeChoice, run.experiment.problem) }),
    ...(window && { window: windowText(window) }),
    ...(heights !== 'all' && { heights }),
    ...(localIsOpen && { local: OPEN }),
    ...(is3d && { view: SURFACE }),
    ...(is3d && cameraText(camera) !== cameraText(USUAL) && { camera: cameraText(camera) }),
  };
}
