// @ts-check
/** What a file has recorded: the answers of the server of which its figure is made. */

/**
 * @typedef {import('../iteration/state/types.js').Preset} OfPage
 * @typedef {OfPage & {experiment: {edits?: import('../iteration/run.js').Edit[]}}} Preset
 *
 * @typedef {object} Kept
 * @property {import('../shared/lock.js').Lock} lock the iterations that can be visited: there are no others
 * @property {string} search where the run is opened: iteration, beat, and what is looked at, as an address says it
 * @property {import('../iteration/state/types.js').Catalog} catalog the entries that this run is made of
 * @property {Preset} preset with the choices of this run, and its length
 * @property {number|null} example the row whose numbers the nodes show, from 0
 * @property {import('../iteration/run.js').TrainAnswer} run of /api/train, lean
 * @property {(import('../iteration/state/types.js').Plane & {count: number})|null} plane of /api/landscape, and the
 *   iteration that it was laid through
 * @property {Record<string, Record<'network'|'landscape'|'loss_curve', import('../drawing/types.js').Figure>>} figures
 *   of /api/figures, by theme and width, such as "dark compact"
 */

/**
 * The record of a file: JSON, squeezed by gzip, in base64.
 * @param {HTMLElement} element
 * @returns {Promise<Kept>}
 */
export async function readRecord({ textContent }) {
  const bytes = Uint8Array.from(atob(textContent ?? ''), (one) => one.charCodeAt(0));
  const whole = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return JSON.parse(await new Response(whole).text());
}

/** @param {import('../shared/appearance.js').Appearance} appearance */
export const lookOf = ({ theme, compact }) => `${theme} ${compact ? 'compact' : 'wide'}`;
