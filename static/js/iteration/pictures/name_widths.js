// @ts-check
/** How wide names are, without measuring them: no letter is wider in DejaVu Sans, nor in Arial. */

/** As app/figures/name_widths.py has them, which draws the picture before this one. @type {[number, string][]} */
const WIDTHS = [
  [0.28, 'ijl'],
  [0.32, ' .,'],
  [0.34, "I:;'|/"],
  [0.4, 'ft()-'],
  [0.42, 'r'],
  [0.53, 's'],
  [0.55, 'cz'],
  [0.6, 'kvxyJ'],
  [0.62, 'eoaFLT'],
  [0.64, 'bdghnpqu_0123456789'],
  [1, 'mwMW%@'],
];
const OF_LETTERS = new Map(WIDTHS.flatMap(([width, letters]) => [...letters].map((letter) => [letter, width])));
const OTHERS = 0.85;

/** As a share of the font's size. @param {string} name */
export const nameWidth = (name) => [...name].reduce((sum, letter) => sum + (OF_LETTERS.get(letter) ?? OTHERS), 0);
