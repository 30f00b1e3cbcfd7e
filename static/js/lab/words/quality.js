// @ts-check
/** The words of the tables beside the pictures: how good the network is, the rows, the plane, sizes by layer. */

import { UNDECIDED } from '../../iteration/words/outcome.js';

/** @typedef {'train'|'test'} Part of the rows */

/** What rows are for. @type {Record<Part, string>} */
export const ROWS_FOR = { train: 'training', test: 'testing' };

export const SCORES = {
  caption: (/** @type {number} */ count) => `Iteration ${count}: all rows, loss of the data alone`,
  heads: (/** @type {boolean} */ isRegression) => ['rows for', 'count', 'loss', isRegression ? 'off by' : 'right'],
};

/** @param {Part} part */
export const confusionCaption = (part) => `Rows for ${ROWS_FOR[part]}: right class down, decision across`;

export const QUALITY = {
  regression: 'A stick is a residual: from the target to what is predicted. Off by: the root of their mean square.',
  undecided: UNDECIDED,
  decided: 'Right: the share of rows that are decided for their class.',
};

/** Scores of all iterations. */
export const ALONG = {
  caption: 'Along the run',
  iteration: 'iteration',
  column: (/** @type {'loss'|'right'} */ what, /** @type {Part} */ part) =>
    `${what}, ${part === 'test' ? 'test' : 'training'}`,
};

export const RESIDUALS = {
  caption: (/** @type {string} */ output, /** @type {Part} */ part) =>
    `Residuals of ${output}, rows for ${ROWS_FOR[part]}`,
  heads: ['row', 'target', 'prediction', 'residual'],
};

export const ROWS = {
  caption: 'Rows',
  heads: (/** @type {string[]} */ inputs, /** @type {string[]} */ outputs) => ['row', 'for', ...inputs, ...outputs],
};

/** @param {string} output @param {number} count @param {string[]} inputs */
export const planeCaption = (output, count, [across, up]) =>
  `${output} in iteration ${count}: ${across} across, ${up} down`;

export const SIZES = {
  slopes: 'Sizes of slopes ∂L/∂θ',
  updates: 'Sizes of updates Δθ',
  heads: ['layer', 'parameters', 'exact zeros', 'smallest', 'median', 'largest', 'root mean square'],
};

export const NOT_DRAWN = {
  prediction: 'What the network says is not drawn.',
  ownRow: 'What the network says of your row is not here.',
  scores: 'The scores along the run are not drawn.',
};
