// @ts-check
/** Where a hand has changed something, over the loss curve: an upright line, and beside it what has taken over. */

import { optimizerAt } from '../plans.js';
import { LOSS_CURVE } from '../words/drawings.js';

/** @typedef {import('../run.js').Run} Run */
/** @typedef {import('./loss_ground.js').Ground} Ground */
/** @typedef {import('../../drawing/plotting_area.js').Area} Area */

/** Words are about so wide, in pixels. */
const WIDE = 84;

/** All lines as one path; an empty one where nothing was changed. @param {Run} run @param {Ground} ground */
export const editLines = ({ edits, planned }, { area: { top, height }, across, pen }) =>
  edits
    .filter(({ count }) => count <= planned)
    .map(({ count }) => pen.line(across(count), top, across(count), top + height))
    .join('');

/**
 * What took over, at the foot of its line, where there is room between one and the next.
 * @param {Run['experiment']['optimizer']} optimizer that the run begins with
 * @param {Run['edits']} edits
 * @param {number} last iteration that is shown
 * @param {(count: number) => number} across pixels
 * @param {Area} area
 * @param {object} look of the annotations
 */
export function editNotes(optimizer, edits, last, across, { left, width, top, height }, look) {
  const taken = edits.filter((edit) => edit.optimizer && edit.count <= last);
  return taken.flatMap(({ count }, k) => {
    const [x, next] = [across(count), taken[k + 1] ? across(taken[k + 1].count) : Infinity];
    if (next - x < WIDE) return [];
    const atEnd = x + WIDE > left + width;
    const text = LOSS_CURVE.takeover(
      optimizerAt({ optimizer, edits }, count - 1),
      optimizerAt({ optimizer, edits }, count),
    );
    const place = {
      xref: 'x2',
      yref: 'y2',
      x,
      y: top + height - 2,
      xanchor: atEnd ? 'right' : 'left',
      yanchor: 'bottom',
    };
    return [{ ...look, ...place, text, xshift: atEnd ? -3 : 3 }];
  });
}
