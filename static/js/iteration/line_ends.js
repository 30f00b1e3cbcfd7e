// @ts-check
/** The two points that a line joins: two iterations of the run, or the ends of this run and the one before. */

/** @typedef {import('./state/types.js').PlaneChoice} PlaneChoice */
/** @typedef {import('./run.js').Run} Run */
/** @typedef {import('./run.js').Numbers} Numbers */
/** @typedef {Pick<import('./state/types.js').State, 'run'|'ghost'|'catalog'|'planeChoice'>} Asked */
/** @typedef {{points: [Numbers, Numbers], counts: [number, number], key: string}} Ends with the plane's key */

/**
 * What a line of the catalog joins; undefined for other planes.
 * @param {Pick<Asked, 'catalog'|'planeChoice'>} state
 */
const joined = ({ catalog, planeChoice }) => catalog?.planes.find(({ name }) => name === planeChoice.kind)?.ends;

/**
 * The iterations that a line joins: those that are chosen, or the first and the last.
 * @param {Pick<Asked, 'planeChoice'> & {run: Run}} state
 * @returns {[number, number]}
 */
export function countsOf({ run, planeChoice: { ends } }) {
  const [from, to] = ends ?? [0, run.planned];
  return [Math.min(from, run.planned), Math.min(to, run.planned)];
}

/** Whether a line is to lead from an iteration to itself. @param {PlaneChoice} choice */
export const isOneEnd = ({ ends }) => ends !== undefined && ends[0] === ends[1];

/**
 * Both ends, where they are known.
 * @param {Asked} state
 * @returns {Ends|null}
 */
export function endsOf(state) {
  const { run, ghost, planeChoice: { kind } } = state;
  if (!run) return null;
  const ofRuns = joined(state) === 'runs';
  const counts = ofRuns
    ? /** @type {[number, number]} */ ([run.planned, ghost?.planned ?? 0])
    : countsOf({ ...state, run });
  const points = [pointAt(run, counts[0]), ofRuns ? ghost && lastOf(ghost) : pointAt(run, counts[1])];
  const [one, other] = points;
  if (!one || !other || one.length !== other.length || ![...one, ...other].every(Number.isFinite)) return null;
  return { points: [one, other], counts, key: `${kind} ${run.id} ${ofRuns ? ghost?.id : ''} ${counts.join('-')}` };
}

/**
 * An iteration that a line needs and that has not arrived; null when nothing is missing.
 * @param {Asked} state
 */
export function missingEnd(state) {
  const { run } = state;
  if (!run || joined(state) !== 'iterations') return null;
  return countsOf({ ...state, run }).find((count) => !pointAt(run, count)) ?? null;
}

/** @param {Run} run @param {number} count */
const pointAt = (run, count) =>
  run.path.find((point) => point.count === count)?.theta ?? run.frames.get(count)?.theta ?? null;

/** Where it ended, as far as it has come. @param {Run} run */
const lastOf = (run) => run.path.at(-1)?.theta ?? null;
