// @ts-check
/** Which rows a problem needs: what the server is asked for, and the name by which the answer is known. */

import { remember } from '../drawing/remember.js';

/** @param {any} problem */
export const dataBody = ({ data, features }) => ({ data, ...(features && { features }) });

/** Long tables are not written out anew for each frame. @param {any} problem @returns {string} */
export const dataKey = remember((problem) => JSON.stringify(dataBody(problem)));
