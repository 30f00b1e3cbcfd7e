// @ts-check
/** Which rows a problem needs: what the server is asked for, and the name by which the answer is known. */

import { remember } from '../drawing/remember.js';

/** @param {Pick<import('./types.js').Problem, 'data'|'features'>} problem */
export const dataBody = ({ data, features }) => ({ data, ...(features && { features }) });

/** Long tables are not written out anew for each frame. */
export const dataKey = remember((/** @type {import('./types.js').Problem} */ problem) =>
  JSON.stringify(dataBody(problem))
);
