// @ts-check
/** How wide names are, without measuring them, and how they are shortened: no letter is wider in DejaVu Sans or Arial. */

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

/** The first letter of a word that another follows. */
const EARLIER_WORD = /(\S)\S*\s+(?=\S)/g;

/**
 * Names at most so wide: "s. length" for "sepal length", as the last words tell columns apart.
 * @param {string[]} names @param {number} most
 */
export function shortNames(names, most) {
  if (names.every((name) => nameWidth(name) <= most)) return names;
  return names.map((name) => cut(name.replace(EARLIER_WORD, '$1. '), most));
}

/** As much of a name as there is room for. @param {string} name @param {number} most */
function cut(name, most) {
  if (nameWidth(name) <= most) return name;
  const letters = [...name];
  const fits = (/** @type {number} */ k) => nameWidth(letters.slice(0, k).join('')) + nameWidth('…') <= most;
  const fitting = letters.map((_, k) => k).filter((k) => k > 0 && fits(k));
  return `${letters.slice(0, fitting.at(-1) ?? 1).join('')}…`;
}
