// @ts-check
/**
 * What the page knows of planes: those of the catalog, what is chosen of them, and the landscape as it arrived.
 *
 * @typedef {import('../run.js').Numbers} Numbers
 *
 * @typedef {'path'|'parameters'|'point'|'neurons'|'slope'|'ends'} LaidThrough
 * @typedef {import('./types.js').Entry & {
 *   caption: string, laid_through: LaidThrough, ends?: ''|'iterations'|'runs', told?: string,
 * }} PlaneEntry a plane of the catalog: laid through the path of the run, its point, there along two parameters where
 *   these are chosen or by the neurons of weights, its slope there, or two points; told: what it is
 *
 * @typedef {object} PlaneChoice a plane of the catalog
 * @property {string} kind
 * @property {[number, number]} [indices] two places of theta where it is laid through parameters
 * @property {Record<string, number>} [settings] those that are not as usual
 * @property {[number, number]} [ends] of a line between iterations
 *
 * @typedef {object} Plane the answer of /api/landscape
 * @property {number[]} x
 * @property {number[]} y
 * @property {Numbers[]} loss
 * @property {number[]} centre
 * @property {number[][]} directions one of a line, two of a plane
 * @property {string} kind
 * @property {string[]} labels of the axes
 * @property {string} [note] what is missing here
 * @property {Barrier|null} [barrier] of a line between two points
 * @property {number|null} [explained] share of the run's way
 *
 * @typedef {object} Barrier
 * @property {number|null} height over the straight line between the losses of both ends
 * @property {number} at the share of the way
 * @property {[number|null, number|null]} ends their losses
 * @property {number} length
 *
 * @typedef {object} AskedPlane what a plane was asked for by, whether two runs span it, and where it was laid
 * @property {string} key
 * @property {number} of the run
 * @property {boolean} compared
 * @property {number} count
 * @property {number|null} [through] where a path lays it: the last iteration of that
 * @property {number|null} [reach] and the iteration up to which the run has stayed in sight since
 *
 * @property {Record<string, number>} [settings] what was chosen of its settings
 * @property {[number, number]} [ends] the iterations that it joins
 *
 * @typedef {Plane & AskedPlane} ShownPlane
 *
 * @typedef {object} Seen of a plane: which part of it, and whose heights; with the choice that it belongs to
 * @property {boolean} isFine
 * @property {PlaneChoice} choice
 * @property {number|null} batchOf the iteration whose batch has these heights; null: all rows
 *
 * @typedef {ShownPlane & Seen} SeenPlane
 *
 * @typedef {{id: number, count: number, gradient: Numbers}} SlopeOfAll the gradient over all rows where a batch was
 *   measured: of a run, at an iteration
 */
export {};
