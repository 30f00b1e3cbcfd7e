// @ts-check
/** The landscape as rows of numbers: where in the plane, and the loss there. */

/** @typedef {import('./state/types.js').Plane} Plane */

/**
 * @param {Plane|null} plane
 * @returns {{heads: string[], rows: string[][]}} no rows without a plane; what is not finite is an empty cell
 */
export function gridRows(plane) {
  if (!plane) return { heads: [], rows: [] };
  const { x, y, loss, labels, directions } = plane;
  const places = (/** @type {number} */ across, /** @type {number} */ up) =>
    [x[across], y[up]].slice(0, directions.length).map(String);
  const rows = loss.flatMap((row, up) => row.map((value, across) => [...places(across, up), String(value ?? '')]));
  return { heads: [...labels, 'loss'], rows };
}
