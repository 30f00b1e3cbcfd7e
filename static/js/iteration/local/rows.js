// @ts-check
/** The numbers of the local view as rows of a table. */

import { exactly } from '../words/local.js';

/** @param {import('./types.js').Slice} slice */
export const sliceRows = ({ at, loss, tangent, parabola }) =>
  at.map((place, k) => [place, loss[k], tangent[k], parabola[k]].map(exactly));

/** The largest eigenvalue first. @param {import('./types.js').Spectrum} spectrum */
export const spectrumRows = ({ eigenvalues, slopes, mainly }) =>
  eigenvalues
    .map((value, k) => [exactly(value), exactly(slopes[k]), mainly[k].label, exactly(mainly[k].share)])
    .toReversed()
    .map((row, k) => [String(k + 1), ...row]);
