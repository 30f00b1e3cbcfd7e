// @ts-check
/** Words in the margins of a figure: above its upright axis, and at both ends of the bar of its colours. */

/** @typedef {{colors: {muted: string}, font: number}} Look of the words, from the meta of a figure */

/** @param {Look} meta */
const plain = ({ colors, font }) => ({
  xref: 'paper',
  yref: 'paper',
  y: 1,
  showarrow: false,
  borderpad: 0,
  font: { size: font, color: colors.muted },
});

/**
 * What an upright axis counts, above it.
 * @param {string} text @param {Look} meta @param {number} [above] in pixels
 */
export const axisTitle = (text, meta, above = 4) => ({
  ...plain(meta),
  text,
  x: 0,
  xanchor: 'left',
  yanchor: 'bottom',
  xshift: 0,
  yshift: above,
});

/**
 * What both ends of the bar of colours stand for.
 * @param {string[]} texts of the lower and the upper end
 * @param {Look & {legend: {left: number, right: number, y: number}}} meta
 */
export function colourEnds([least, most], { legend, ...look }) {
  const beside = { ...plain(look), x: 1, yanchor: 'middle', yshift: legend.y };
  return [
    { ...beside, text: least, xanchor: 'right', xshift: legend.left - 6 },
    { ...beside, text: most, xanchor: 'left', xshift: legend.right + 6 },
  ];
}

/**
 * Words at the left end of the line on which the bar of colours stands.
 * @param {string} text
 * @param {Look & {legend: {y: number}}} meta
 */
export const besideColours = (text, { legend, ...look }) => ({
  ...plain(look),
  text,
  x: 0,
  xanchor: 'left',
  yanchor: 'middle',
  yshift: legend.y,
});
