// @ts-check
/** The eigenvalues as bars, the largest first; and the one above which plain gradient descent diverges. */

import { line, picture, rounded, tag, text } from '../../drawing/svg.js';
import { SPECTRUM } from '../words/local.js';
import { grid, windowOn } from './slice_picture.js';

/** The limit of the rate is drawn where that leaves the bars this share of the height. */
const LEAST_SHARE = 0.4;

/** No bar is wider than this, in pixels. */
const WIDEST = 34;

/** A drawing lower than this, in pixels, stands alone: it has no more room above than its title needs. */
const [LOW, TITLE] = [170, 26];

/**
 * @param {import('./types.js').Spectrum} spectrum
 * @param {number} limit the eigenvalue above which plain gradient descent diverges with the chosen rate
 * @param {import('../../drawing/types.js').Size} size
 * @param {import('./slice_picture.js').Look} look
 * @param {string} [ground] the colour behind all, in a file
 */
export function spectrumPicture({ eigenvalues }, limit, size, look, ground) {
  const { colours } = look;
  const bars = eigenvalues.toReversed();
  const [most, least] = [Math.max(bars[0], 0), Math.min(bars[bars.length - 1], 0)];
  const isInSight = limit > 0 && most - least >= LEAST_SHARE * (limit - least);
  const top = isInSight ? Math.max(most, limit) : most;
  const room = 0.08 * (top - least) || 1;
  const up = /** @type {[number, number]} */ ([least - room, top + room]);
  const { box, pixel } = windowOn(size, [0, bars.length], up, size.height < LOW ? TITLE : undefined);
  const zero = pixel(0, 0)[1];
  const wide = Math.min(WIDEST, Math.max(1, 0.76 * box.width / bars.length));
  const bar = (/** @type {number} */ value, /** @type {number} */ k) => {
    const [middle, y] = pixel(k + 0.5, value);
    const height = Math.max(Math.abs(y - zero), 1);
    const fill = value < 0 ? colours.negative : colours.positive;
    return tag('rect', {
      x: rounded(middle - wide / 2),
      y: rounded(Math.min(y, zero)),
      width: rounded(wide),
      height: rounded(height),
      fill,
    });
  };
  return picture(
    size,
    { font: look.font, ground },
    ...grid(box, up, pixel, look),
    ...bars.map(bar),
    line([[box.left, zero], [box.left + box.width, zero]], { stroke: colours.muted }),
    ...(isInSight ? stop(box, pixel(0, limit)[1], look) : []),
    text(SPECTRUM.title, { x: 8, y: 16, fill: colours.ink, 'font-size': look.size }),
    text(SPECTRUM.across, {
      x: box.left + box.width / 2,
      y: box.top + box.height + 24,
      'text-anchor': 'middle',
      fill: colours.muted,
      'font-size': look.size - 1,
    }),
  );
}

/** @param {import('./slice_picture.js').Box} box @param {number} y @param {import('./slice_picture.js').Look} look */
function stop({ left, width }, y, { colours, size }) {
  const words = { x: left + width, y: rounded(y - 5), 'text-anchor': 'end', fill: colours.step, 'font-size': size - 1 };
  return [
    line([[left, y], [left + width, y]], { stroke: colours.step, 'stroke-width': 2, 'stroke-dasharray': '7 4' }),
    text(SPECTRUM.limit, words),
  ];
}
